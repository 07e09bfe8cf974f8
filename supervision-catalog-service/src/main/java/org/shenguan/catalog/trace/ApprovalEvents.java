package org.shenguan.catalog.trace;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.catalog.trace.HopContent.Post;

/** 审批与派发: the events of approvals and of the assignments that follow them. */
final class ApprovalEvents {

    private ApprovalEvents() {}

    record License(String number, String name) {}

    record Bypass(String byName, String reason) {}

    /** 审批决定已作出. */
    record Decided(
            String applicationNumber,
            String itemName,
            String decision,
            LocalDate decidedOn,
            String region,
            Post approvingDepartment,
            TracedEvent.Subject subject,
            @Nullable License license,
            @Nullable Bypass override)
            implements TracedEvent {

        @Override
        public HopContent content() {
            boolean granted = decision.equals("GRANTED");
            String summary =
                    "%s对“%s”作出%s决定"
                            .formatted(
                                    approvingDepartment.name(),
                                    itemName,
                                    granted ? "准予许可" : "不予许可");
            if (license != null) {
                summary += "，证件编号" + license.number();
            }
            if (override != null) {
                summary += "；由" + override.byName() + "批准越过阻断：" + override.reason();
            }
            return HopContent.about(subject.name(), region, summary)
                    .by(approvingDepartment, override == null ? null : override.byName())
                    .key(Key.APPLICATION_NUMBER, applicationNumber)
                    .key(Key.LICENSE_NUMBER, license == null ? null : license.number())
                    .fact(Fact.DECISION, decision);
        }
    }

    record Cause(@Nullable String documentNumber) {}

    /** 许可证件状态已变更. */
    record LicenseChanged(
            License license,
            String region,
            Post approvingDepartment,
            TracedEvent.Subject subject,
            String change,
            LocalDate effectiveOn,
            String reason,
            @Nullable Cause causedBy)
            implements TracedEvent {

        @Override
        public HopContent content() {
            return HopContent.about(
                            subject.name(),
                            region,
                            "%s《%s》（%s），自%s起：%s"
                                    .formatted(
                                            words(change),
                                            license.name(),
                                            license.number(),
                                            effectiveOn,
                                            reason))
                    .by(approvingDepartment, null)
                    .key(Key.LICENSE_NUMBER, license.number())
                    .key(Key.DECISION_NUMBER, causedBy == null ? null : causedBy.documentNumber())
                    .fact(Fact.STATUS, change);
        }

        private static String words(String change) {
            return switch (change) {
                case "SUSPENDED" -> "暂扣";
                case "RESTORED" -> "恢复";
                case "ANNULLED" -> "撤销";
                case "WITHDRAWN" -> "撤回";
                case "REVOKED" -> "吊销";
                case "DEREGISTERED" -> "注销";
                case "ALTERED" -> "变更";
                case "RENEWED" -> "延续";
                case "EXPIRED" -> "有效期届满：";
                default -> "变动";
            };
        }
    }

    record Rule(String explanation) {}

    /** 监管任务已变更. */
    record AssignmentChanged(
            UUID assignmentId,
            String applicationNumber,
            @Nullable String licenseNumber,
            TracedEvent.Subject subject,
            String region,
            Post department,
            String status,
            Rule rule,
            LocalDate claimDueOn,
            @Nullable String claimedBy,
            @Nullable String returnReason)
            implements TracedEvent {

        @Override
        public HopContent content() {
            return HopContent.about(subject.name(), region, summary())
                    .by(department, status.equals("CLAIMED") ? claimedBy : null)
                    .key(Key.ASSIGNMENT_ID, assignmentId)
                    .key(Key.APPLICATION_NUMBER, applicationNumber)
                    .key(Key.LICENSE_NUMBER, licenseNumber)
                    .fact(Fact.STATUS, status)
                    .due(Fact.CLAIM_DUE_ON, "认领", claimDueOn);
        }

        private String summary() {
            return switch (status) {
                case "ASSIGNED" -> "监管任务派发给" + department.name() + "：" + rule.explanation();
                case "CLAIMED" -> department.name() + "认领监管任务";
                case "RETURNED" -> department.name() + "退回监管任务：" + returnReason;
                case "REROUTED" -> "监管任务改派给" + department.name() + "：" + rule.explanation();
                case "OVERDUE" -> department.name() + "逾期未认领监管任务";
                case "UNASSIGNABLE" -> "无法确定责任部门：" + rule.explanation();
                default -> "监管任务变更为" + status;
            };
        }
    }
}

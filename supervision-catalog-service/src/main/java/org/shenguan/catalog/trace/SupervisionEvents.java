package org.shenguan.catalog.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenguan.catalog.trace.HopContent.Post;

/** 检查与处罚: the events of inspections and of the cases that follow them. */
final class SupervisionEvents {

    private static final List<String> GRAVITY = List.of("MINOR", "GENERAL", "SERIOUS");

    private SupervisionEvents() {}

    record Violation(String severity) {}

    record Hazard(boolean rectified) {}

    record Rectification(String orderNumber, LocalDate dueOn) {}

    private static String names(List<TracedEvent.Officer> officers) {
        return officers.stream().map(TracedEvent.Officer::name).collect(Collectors.joining("、"));
    }

    /** 检查结果已登记. */
    record OutcomeRecorded(
            UUID taskId,
            String taskNumber,
            TracedEvent.Subject subject,
            String region,
            Post department,
            List<TracedEvent.Officer> officers,
            List<Hazard> hazards,
            List<Violation> violations,
            @Nullable Rectification rectification,
            LocalDate publishBy,
            @Nullable Instant publishedAt)
            implements TracedEvent {

        @Override
        public HopContent content() {
            String summary =
                    "%s检查（%s）：隐患 %d 项，违法行为 %d 项"
                            .formatted(
                                    department.name(),
                                    taskNumber,
                                    hazards.size(),
                                    violations.size());
            if (rectification != null) {
                summary += "，责令限期整改（" + rectification.orderNumber() + "）";
            }
            if (publishedAt != null) {
                summary += "，结果已公示";
            }
            return HopContent.about(subject.name(), region, summary)
                    .by(department, names(officers))
                    .key(Key.TASK_ID, taskId)
                    .key(Key.TASK_NUMBER, taskNumber)
                    .key(
                            Key.ORDER_NUMBER,
                            rectification == null ? null : rectification.orderNumber())
                    .fact(Fact.VIOLATIONS, violations.size())
                    .fact(Fact.GRAVEST, gravest())
                    .fact(Fact.PUBLISHED_AT, publishedAt)
                    .due(
                            Fact.RECTIFY_BY,
                            "整改",
                            rectification == null ? null : rectification.dueOn())
                    .due(Fact.PUBLISH_BY, "公示检查结果", publishBy);
        }

        private @Nullable String gravest() {
            return violations.isEmpty()
                    ? null
                    : GRAVITY.get(
                            violations.stream()
                                    .mapToInt(it -> Math.max(0, GRAVITY.indexOf(it.severity())))
                                    .max()
                                    .orElse(0));
        }
    }

    /** 整改已复查确认. */
    record RectificationConfirmed(
            UUID taskId,
            String taskNumber,
            TracedEvent.Subject subject,
            String region,
            Post department,
            String orderNumber,
            LocalDate confirmedOn,
            List<TracedEvent.Officer> officers)
            implements TracedEvent {

        @Override
        public HopContent content() {
            return HopContent.about(
                            subject.name(),
                            region,
                            "%s于%s复查确认整改完毕（%s）"
                                    .formatted(department.name(), confirmedOn, orderNumber))
                    .by(department, names(officers))
                    .key(Key.TASK_ID, taskId)
                    .key(Key.TASK_NUMBER, taskNumber)
                    .key(Key.ORDER_NUMBER, orderNumber);
        }
    }

    record Breach(String description) {}

    /** 案件已立案. */
    record CaseFiled(
            UUID caseId,
            String caseNumber,
            @Nullable String sourceTaskId,
            TracedEvent.Subject subject,
            String region,
            Post department,
            Breach violation,
            LocalDate decideBy)
            implements TracedEvent {

        @Override
        public HopContent content() {
            return HopContent.about(
                            subject.name(),
                            region,
                            "%s立案（%s）：%s"
                                    .formatted(
                                            department.name(), caseNumber, violation.description()))
                    .by(department, null)
                    .key(Key.CASE_ID, caseId)
                    .key(Key.CASE_NUMBER, caseNumber)
                    .key(Key.SOURCE_TASK_ID, sourceTaskId)
                    .due(Fact.DECIDE_BY, "作出处罚决定", decideBy);
        }
    }

    record Proposal(String action, String licenseNumber) {}

    /** 行政处罚案件已作出决定. */
    record CaseDecided(
            UUID caseId,
            String caseNumber,
            @Nullable String sourceTaskId,
            TracedEvent.Subject subject,
            String region,
            Post department,
            String outcome,
            @Nullable String fine,
            String decisionNumber,
            @Nullable Proposal licenseProposal,
            LocalDate publishBy,
            List<TracedEvent.Officer> officers)
            implements TracedEvent {

        @Override
        public HopContent content() {
            String summary =
                    "%s作出%s决定（%s）"
                            .formatted(
                                    department.name(),
                                    outcome.equals("PENALTY") ? "行政处罚" : "不予行政处罚",
                                    decisionNumber);
            if (fine != null) {
                summary += "，罚款 " + fine + " 元";
            }
            if (licenseProposal != null) {
                summary += "，提请发证机关处理许可证件" + licenseProposal.licenseNumber();
            }
            return HopContent.about(subject.name(), region, summary)
                    .by(department, names(officers))
                    .key(Key.CASE_ID, caseId)
                    .key(Key.CASE_NUMBER, caseNumber)
                    .key(Key.SOURCE_TASK_ID, sourceTaskId)
                    .key(Key.DECISION_NUMBER, decisionNumber)
                    .key(
                            Key.LICENSE_NUMBER,
                            licenseProposal == null ? null : licenseProposal.licenseNumber())
                    .fact(
                            Fact.LICENSE_PROPOSAL,
                            licenseProposal == null ? null : licenseProposal.action())
                    .due(Fact.PUBLISH_BY, "公示处罚决定", publishBy);
        }
    }
}

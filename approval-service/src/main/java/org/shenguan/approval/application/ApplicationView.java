package org.shenguan.approval.application;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.party.Department;
import org.shenguan.approval.party.Subject;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.Suspension;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.concurrency.Versioned;

/** 办件, as it is shown. */
@Schema(description = "办件")
record ApplicationView(
        @Schema(description = "标识") UUID id,
        @Schema(description = "办件编码，43 位") String number,
        @Schema(description = "状态") ApplicationState state,
        @Schema(description = "状态名称") String stateName,
        @Schema(description = "是否因逾期未告知而视为受理") boolean deemedAccepted,
        @Schema(description = "许可事项编码") String itemCode,
        @Schema(description = "许可事项名称") String itemName,
        @Schema(description = "申请人") Subject subject,
        @Schema(description = "行政区划") String region,
        @Schema(description = "承办部门") Department approvingDepartment,
        @Schema(description = "收件时间") Instant submittedAt,
        @Schema(description = "联系方式，已脱敏") @Nullable String applicantContact,
        @Schema(description = "申请材料") List<MaterialView> materials,
        @Schema(description = "受理期限") ClockView receiptClock,
        @Schema(description = "决定期限，受理后才有") @Nullable ClockView decisionClock,
        @Schema(description = "补正告知") List<CorrectionNotice> corrections,
        @Schema(description = "受理日期") @Nullable LocalDate acceptedOn,
        @Schema(description = "不予受理或者撤回的理由") @Nullable String closingReason,
        @Schema(description = "决定") @Nullable Decision decision,
        @Schema(description = "文书") List<DocumentRegister.Document> documents,
        @Schema(description = "版本") long version)
        implements Versioned {

    @Schema(description = "申请材料")
    record MaterialView(String code, String name, boolean required, boolean provided) {}

    @Schema(description = "期限")
    record ClockView(
            @Schema(description = "期限") String limit,
            @Schema(description = "依据") String basis,
            @Schema(description = "届满日，中止期间没有") @Nullable LocalDate dueOn,
            @Schema(description = "期限说明") String explanation,
            @Schema(description = "是否中止") boolean suspended,
            @Schema(description = "是否逾期") boolean overdue,
            @Schema(description = "次年放假安排未公布，届满日暂定") boolean provisional,
            @Schema(description = "中止") List<SuspensionView> suspensions) {

        static ClockView of(Deadline deadline, boolean running, LocalDate today, String preface) {
            return new ClockView(
                    deadline.limit().words(),
                    deadline.limit().basis().citation(),
                    deadline.dueOn(),
                    preface + deadline.explanation(),
                    deadline.isSuspended(),
                    running && deadline.isOverdue(today),
                    deadline.isProvisional(),
                    deadline.terms().suspensions().stream().map(SuspensionView::of).toList());
        }
    }

    @Schema(description = "期限中止")
    record SuspensionView(
            LocalDate from, @Nullable LocalDate resumedOn, String reason, String basis) {
        static SuspensionView of(Suspension suspension) {
            return new SuspensionView(
                    suspension.from(),
                    suspension.resumedOn(),
                    suspension.reason(),
                    suspension.basis().citation());
        }
    }

    static ApplicationView of(
            LicenseApplication application,
            List<DocumentRegister.Document> documents,
            WorkingCalendar calendar,
            LocalDate today) {
        ApplicationHead head = application.head();
        Progress progress = application.progress();
        return new ApplicationView(
                head.id(),
                head.number(),
                progress.state(),
                progress.state().words(),
                progress.deemedAccepted(),
                head.item().code(),
                head.item().name(),
                head.subject(),
                head.region().value(),
                head.department(),
                head.submittedAt(),
                head.contact(),
                head.item().materials().stream()
                        .map(material ->
                                new MaterialView(
                                        material.code(),
                                        material.name(),
                                        material.required(),
                                        progress.provided().contains(material.code())))
                        .toList(),
                ClockView.of(
                        application.receiptDeadline(calendar),
                        progress.state().awaitsAcceptance(),
                        today,
                        ""),
                decisionClock(application, calendar, today),
                progress.corrections(),
                progress.acceptedOn(),
                progress.closingReason(),
                progress.decided(),
                documents,
                application.version());
    }

    private static @Nullable ClockView decisionClock(
            LicenseApplication application, WorkingCalendar calendar, LocalDate today) {
        Deadline deadline = application.decisionDeadline(calendar);
        if (deadline == null) {
            return null;
        }
        int statutory = application.head().item().statutoryDays();
        int promised = application.head().item().promisedDays();
        String preface =
                promised < statutory
                        ? "按承诺办结时限计算（法定 " + statutory + " 个工作日，承诺 " + promised + " 个工作日）。"
                        : "";
        return ClockView.of(
                deadline, application.state() == ApplicationState.ACCEPTED, today, preface);
    }
}

package org.shenguan.enforcement.procedure;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.concurrency.Versioned;
import org.shenguan.enforcement.casefile.CaseDepartment;
import org.shenguan.enforcement.casefile.CaseOfficer;
import org.shenguan.enforcement.casefile.Decision;
import org.shenguan.enforcement.casefile.Delivery;
import org.shenguan.enforcement.casefile.Dismissal;
import org.shenguan.enforcement.casefile.Filing;
import org.shenguan.enforcement.casefile.HearingCourse;
import org.shenguan.enforcement.casefile.Investigation;
import org.shenguan.enforcement.casefile.LegalReview;
import org.shenguan.enforcement.casefile.PenaltyNotice;
import org.shenguan.enforcement.casefile.StartedClock;
import org.shenguan.enforcement.casefile.Statement;
import org.shenguan.enforcement.casefile.UnlawfulAct;
import org.shenguan.enforcement.penalty.PenaltyPlan;
import org.shenguan.enforcement.penalty.Severity;

@Schema(description = "行政处罚案件全貌")
record CaseView(
        UUID id,
        @Schema(description = "立案编号") @Nullable String caseNumber,
        CaseState state,
        @Schema(description = "状态的中文名称") String stateName,
        @Schema(description = "案件来源代码 01 至 06") String source,
        String sourceName,
        @Schema(description = "来源检查任务") @Nullable UUID sourceTaskId,
        Subject subject,
        @Schema(description = "个人姓名，对自然人立案时有此项") @Nullable String person,
        @Schema(description = "办案部门所辖行政区划") String region,
        CaseDepartment department,
        @Schema(description = "违法行为") List<UnlawfulAct> violations,
        @Schema(description = "发现违法行为的执法人员") List<CaseOfficer> finders,
        OffsetDateTime proposedAt,
        @Nullable Filing filing,
        @Schema(description = "调查终结报告，按次序") List<Investigation> investigations,
        @Schema(description = "法制审核是否为法定必经程序") boolean reviewMandatory,
        @Schema(description = "应当进行法制审核的情形") List<Ground> reviewGrounds,
        List<LegalReview> reviews,
        @Nullable Notice notice,
        @Nullable Statement statement,
        @Nullable HearingCourse hearing,
        @Nullable Decided decision,
        @Nullable Delivery delivery,
        @Nullable Dismissal dismissal,
        @Schema(description = "公示日期") @Nullable LocalDate publishedOn,
        @Schema(description = "期限及其说明") List<Clock> clocks,
        @Schema(description = "是否逾期未作出决定") boolean overdue,
        @Schema(description = "决定前尚缺的事项及其法律依据") List<Missing> outstanding,
        long version)
        implements Versioned {

    record Subject(String uscc, String name, @Nullable String region) {}

    record Ground(String ground, String name, String article, String explanation) {}

    record Imposed(String kind, String name, String description) {}

    record Notice(
            List<Imposed> penalties,
            @Nullable String fine,
            List<String> basis,
            LocalDate servedOn,
            @Nullable LocalDate statementBy,
            boolean hearingRight,
            List<String> hearingReasons,
            @Nullable LocalDate hearingRequestBy,
            List<String> rights) {}

    record Decided(
            String outcome,
            String number,
            LocalDate decidedOn,
            List<Imposed> penalties,
            @Nullable String fine,
            List<String> basis,
            @Nullable String discretion,
            @Nullable Proposal licenseProposal,
            @Nullable List<String> deliberatedBy,
            @Nullable String deliberation,
            Severity severity,
            String codeSet,
            @Schema(description = "逾期天数，未逾期为 0") long overdueBy) {}

    record Proposal(String action, String licenseNumber) {}

    record Clock(
            String code,
            String name,
            LocalDate triggeredOn,
            LocalDate dueOn,
            String explanation,
            boolean provisional,
            @Nullable LocalDate metOn,
            boolean late) {}

    record Missing(String code, String description, String legalBasis) {}

    static CaseView of(PenaltyCase file, List<Outstanding> outstanding, LocalDate today) {
        return new CaseView(
                file.id(),
                file.caseNumber(),
                file.state(),
                file.state().label(),
                file.origin().source().code(),
                file.origin().source().label(),
                file.origin().taskId(),
                new Subject(file.party().uscc(), file.party().name(), file.party().region()),
                file.party().person(),
                file.region(),
                file.department(),
                file.origin().acts(),
                file.origin().finders(),
                file.proposedAt.atZone(ChinaTime.ZONE).toOffsetDateTime(),
                file.filing(),
                file.investigations(),
                !file.reviewGrounds().isEmpty(),
                file.reviewGrounds().stream()
                        .map(g ->
                                new Ground(
                                        g.ground().name(),
                                        g.ground().label(),
                                        g.ground().article(),
                                        g.explanation()))
                        .toList(),
                file.reviews(),
                notice(file.notice()),
                file.statement(),
                file.hearing(),
                decided(file.decision()),
                file.delivery(),
                file.dismissal(),
                file.publishedOn(),
                file.clocks().stream().map(clock -> clock(clock, today)).toList(),
                file.overdue(today),
                outstanding.stream()
                        .map(one ->
                                new Missing(one.code(), one.description(), one.basis().citation()))
                        .toList(),
                file.version());
    }

    private static @Nullable Notice notice(@Nullable PenaltyNotice notice) {
        return notice == null
                ? null
                : new Notice(
                        imposed(notice.plan()),
                        fine(notice.plan()),
                        notice.plan().basis(),
                        notice.servedOn(),
                        notice.statementBy(),
                        notice.hearing().granted(),
                        notice.hearing().reasons(),
                        notice.hearingRequestBy(),
                        notice.rights());
    }

    private static @Nullable Decided decided(@Nullable Decision decision) {
        return decision == null
                ? null
                : new Decided(
                        decision.outcome().name(),
                        decision.number(),
                        decision.decidedOn(),
                        imposed(decision.plan()),
                        fine(decision.plan()),
                        decision.basis(),
                        decision.discretion(),
                        decision.licenseProposal() == null
                                ? null
                                : new Proposal(
                                        decision.licenseProposal().action().name(),
                                        decision.licenseProposal().licenseNumber()),
                        decision.deliberation() == null
                                ? null
                                : decision.deliberation().participants(),
                        decision.deliberation() == null
                                ? null
                                : decision.deliberation().conclusion(),
                        decision.severity(),
                        decision.codeSet(),
                        decision.overdueBy());
    }

    private static Clock clock(StartedClock clock, LocalDate today) {
        return new Clock(
                clock.code().name(),
                clock.code().label(),
                clock.triggeredOn(),
                clock.dueOn(),
                clock.explanation(),
                clock.provisional(),
                clock.metOn(),
                clock.late(today));
    }

    private static List<Imposed> imposed(@Nullable PenaltyPlan plan) {
        return plan == null
                ? List.of()
                : plan.penalties().stream()
                        .map(p -> new Imposed(p.kind().code(), p.kind().label(), p.description()))
                        .toList();
    }

    private static @Nullable String fine(@Nullable PenaltyPlan plan) {
        return plan == null || plan.fine() == null ? null : plan.fine().decimal();
    }
}

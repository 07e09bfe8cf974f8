package org.shenguan.enforcement.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.kernel.Yuan;
import org.shenguan.enforcement.casefile.Actor;
import org.shenguan.enforcement.casefile.CaseDepartment;
import org.shenguan.enforcement.casefile.CaseOfficer;
import org.shenguan.enforcement.casefile.CaseOrigin;
import org.shenguan.enforcement.casefile.CaseParty;
import org.shenguan.enforcement.casefile.CaseSource;
import org.shenguan.enforcement.casefile.DecisionOutcome;
import org.shenguan.enforcement.casefile.Deliberation;
import org.shenguan.enforcement.casefile.Evidence;
import org.shenguan.enforcement.casefile.EvidenceKind;
import org.shenguan.enforcement.casefile.GroundForReview;
import org.shenguan.enforcement.casefile.HearingRecord;
import org.shenguan.enforcement.casefile.Investigation;
import org.shenguan.enforcement.casefile.PenaltyNotice;
import org.shenguan.enforcement.casefile.ReviewGround;
import org.shenguan.enforcement.casefile.Statement;
import org.shenguan.enforcement.casefile.UnlawfulAct;
import org.shenguan.enforcement.limit.ProcedureLimits;
import org.shenguan.enforcement.limit.StatutoryLimits;
import org.shenguan.enforcement.penalty.HearingEntitlement;
import org.shenguan.enforcement.penalty.Penalty;
import org.shenguan.enforcement.penalty.PenaltyKind;
import org.shenguan.enforcement.penalty.PenaltyPlan;
import org.shenguan.enforcement.penalty.Severity;

/** A penalty case of a test, led through the procedure in words. */
final class TestCase {
    static final WorkingCalendar CALENDAR = WorkingCalendar.bundled();
    static final Actor HEAD = new Actor("head.jinzhong", "科长", null);
    static final Actor CHIEF = new Actor("chief.jinzhong", "局长", null);
    static final Actor REVIEWER = new Actor("legal.jinzhong", "法制员", "140720260009");
    static final Actor WANG = new Actor("enforcer1.jinzhong", "王建国", "140720260001");
    static final CaseOfficer WANG_OFFICER = new CaseOfficer("140720260001", "王建国");
    static final CaseOfficer LI_OFFICER = new CaseOfficer("140720260003", "李晓敏");
    static final PenaltyPlan SMALL_FINE = fine("9000");
    static final PenaltyPlan LARGE_FINE = fine("120000");

    final PenaltyCase file;
    private final ProcedureLimits limits;

    private TestCase(PenaltyCase file, LocalDate filedOn) {
        this.file = file;
        this.limits = StatutoryLimits.bundled().on(filedOn);
    }

    static TestCase proposed(LocalDate filedOn) {
        return proposed(filedOn, null);
    }

    static TestCase proposed(LocalDate filedOn, String person) {
        CaseOrigin origin =
                new CaseOrigin(
                        CaseSource.INSPECTION,
                        new UUID(1, 1),
                        "JZ-RI-2026-0143",
                        filedOn,
                        List.of(
                                new UnlawfulAct(
                                        "WSL-99-3", "报警器未定期检测。", "《安全生产法》第三十六条", Severity.GENERAL),
                                new UnlawfulAct(
                                        "WSL-97-7", "2 名电工无证上岗。", "《安全生产法》第三十条", Severity.SERIOUS)),
                        List.of(WANG_OFFICER, LI_OFFICER));
        return new TestCase(
                new PenaltyCase(
                        new UUID(0, 1),
                        origin,
                        new CaseParty("91140700MA0000007P", "晋中某化工有限公司", "140702", person),
                        "140700",
                        new CaseDepartment("14070021", "晋中市应急管理局"),
                        Instant.parse("2025-01-01T00:00:00Z")),
                filedOn);
    }

    static TestCase filed(LocalDate on) {
        TestCase test = proposed(on);
        test.file(on);
        return test;
    }

    static TestCase investigated(LocalDate on, GroundForReview... grounds) {
        TestCase test = filed(on);
        test.investigate(on, grounds);
        return test;
    }

    static PenaltyPlan fine(String yuan) {
        return new PenaltyPlan(
                List.of(new Penalty(PenaltyKind.FINE, "罚款" + yuan + "元")),
                Yuan.of(yuan),
                List.of("《安全生产法》第九十七条第七项"));
    }

    static PenaltyPlan of(PenaltyKind... kinds) {
        return new PenaltyPlan(
                List.of(kinds).stream().map(kind -> new Penalty(kind, kind.label())).toList(),
                null,
                List.of("《安全生产法》第九十七条第七项"));
    }

    static GroundForReview ground(ReviewGround ground) {
        return new GroundForReview(ground, "说明");
    }

    void file(LocalDate on) {
        file.file("（晋中）应急立〔2026〕1号", "涉嫌违法，符合立案条件", HEAD, on, limits, CALENDAR);
    }

    void investigate(LocalDate on, GroundForReview... grounds) {
        investigate(on, List.of(WANG_OFFICER, LI_OFFICER), WANG, grounds);
    }

    void investigate(
            LocalDate on, List<CaseOfficer> officers, Actor by, GroundForReview... grounds) {
        file.investigate(
                new Investigation(
                        on,
                        officers,
                        "违法事实",
                        List.of(new Evidence(EvidenceKind.ON_SITE_RECORD, "现场检查记录", on)),
                        List.of(grounds),
                        by));
    }

    void review(boolean passed, LocalDate on) {
        file.review(passed, passed ? "通过" : "事实不清", REVIEWER, on);
    }

    void announce(PenaltyPlan plan, LocalDate on) {
        announce(plan, on, null);
    }

    void announce(PenaltyPlan plan, LocalDate on, LocalDate statementBy) {
        HearingEntitlement hearing = HearingEntitlement.of(plan, file.party().kind(), limits, null);
        LocalDate requestBy =
                hearing.granted() ? file.startHearingRequest(on, limits, CALENDAR).dueOn() : null;
        file.notifyParty(
                new PenaltyNotice(
                        plan, on, statementBy, hearing, requestBy, List.of("陈述申辩"), WANG));
    }

    void hearStatement(LocalDate on) {
        file.hearStatement(new Statement(on, "情节轻微", "不予采纳", null, WANG));
    }

    void waiveStatement(LocalDate on) {
        file.hearStatement(new Statement(on, null, null, "张法人", WANG));
    }

    void holdHearing(LocalDate notifiedOn, LocalDate heldOn, CaseOfficer presider) {
        file.holdHearing(
                new HearingRecord(notifiedOn, heldOn, presider, false, "笔录", REVIEWER),
                limits,
                CALENDAR);
    }

    void impose(PenaltyPlan plan, LocalDate on) {
        impose(plan, on, new Deliberation(List.of("局长", "副局长"), "同意"));
    }

    void impose(PenaltyPlan plan, LocalDate on, Deliberation deliberation) {
        decide(
                new DecisionDraft(
                        DecisionOutcome.PENALTY, plan, plan.basis(), "一般", null, deliberation),
                on);
    }

    void refrain(LocalDate on) {
        decide(
                new DecisionDraft(
                        DecisionOutcome.NO_PENALTY,
                        null,
                        List.of("《行政处罚法》第三十三条第一款"),
                        null,
                        null,
                        null),
                on);
    }

    void decide(DecisionDraft draft, LocalDate on) {
        file.decide(draft, "（晋中）应急罚〔2026〕1号", CHIEF, on, limits, CALENDAR);
    }

    List<String> outstanding(LocalDate today) {
        return DecisionGuards.outstanding(file, today, limits).stream()
                .map(Outstanding::code)
                .toList();
    }

    ProcedureLimits limits() {
        return limits;
    }
}

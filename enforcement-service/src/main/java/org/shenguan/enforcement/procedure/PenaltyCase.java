package org.shenguan.enforcement.procedure;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.enforcement.casefile.Actor;
import org.shenguan.enforcement.casefile.CaseDepartment;
import org.shenguan.enforcement.casefile.CaseOrigin;
import org.shenguan.enforcement.casefile.CaseParty;
import org.shenguan.enforcement.casefile.Decision;
import org.shenguan.enforcement.casefile.DecisionOutcome;
import org.shenguan.enforcement.casefile.Delivery;
import org.shenguan.enforcement.casefile.DeliveryMethod;
import org.shenguan.enforcement.casefile.Dismissal;
import org.shenguan.enforcement.casefile.Filing;
import org.shenguan.enforcement.casefile.HearingCourse;
import org.shenguan.enforcement.casefile.HearingRecord;
import org.shenguan.enforcement.casefile.Investigation;
import org.shenguan.enforcement.casefile.LegalReview;
import org.shenguan.enforcement.casefile.PenaltyNotice;
import org.shenguan.enforcement.casefile.StartedClock;
import org.shenguan.enforcement.casefile.Statement;
import org.shenguan.enforcement.limit.LimitCode;
import org.shenguan.enforcement.limit.ProcedureLimits;
import org.shenguan.enforcement.penalty.PenaltyKind;
import org.shenguan.enforcement.penalty.SeverityRules;

/**
 * 行政处罚案件, by the ordinary procedure (行政处罚法 art. 54 to 65). Every verb names the states from
 * which it is lawful in {@link CaseAct}; whatever else the law asks before a decision stands in
 * {@link DecisionGuards}.
 */
@Entity
@Table(name = "penalty_case")
class PenaltyCase extends CaseFile {

    protected PenaltyCase() {}

    /** 登记线索, 待立案. */
    PenaltyCase(
            UUID id,
            CaseOrigin origin,
            CaseParty party,
            String region,
            CaseDepartment department,
            Instant proposedAt) {
        this.id = id;
        this.origin = origin;
        this.source = origin.source().code();
        this.sourceTaskId = origin.taskId();
        this.uscc = party.uscc();
        this.partyName = party.name();
        this.partyRegion = party.region();
        this.personName = party.person();
        this.region = region;
        this.department = department.code();
        this.departmentName = department.name();
        this.proposedAt = proposedAt;
    }

    /** 立案 (art. 54(2)); the ninety days of art. 60 begin. */
    void file(
            String number,
            String reason,
            Actor by,
            LocalDate on,
            ProcedureLimits limits,
            WorkingCalendar calendar) {
        require(CaseAct.FILE);
        StartedClock clock = start(LimitCode.DECISION, on, limits, calendar);
        caseNumber = number;
        filing = new Filing(on, reason, by);
        filedOn = on;
        decideBy = clock.dueOn();
        state = CaseState.FILED;
    }

    /** 调查终结 (art. 42, 54): by two officers or more, reported by one of them. */
    void investigate(Investigation report) {
        require(CaseAct.INVESTIGATE);
        long officers =
                report.officers().stream()
                        .map(o -> o.certificateNumber().strip())
                        .distinct()
                        .count();
        if (officers < 2) {
            throw ProcedureViolated.tooFewOfficers(Math.toIntExact(officers));
        }
        String certificate = report.recordedBy().certificateNumber();
        if (certificate == null || !report.involves(certificate)) {
            throw new NotAnInvestigator(report.recordedBy().name());
        }
        investigations = with(investigations, report);
        state = CaseState.INVESTIGATED;
    }

    /**
     * 法制审核 (art. 58). A review that fails sends the case back to investigation; what was told to
     * the party on the old facts falls with it.
     */
    void review(boolean passed, String opinion, Actor by, LocalDate on) {
        require(CaseAct.REVIEW);
        if (investigations.stream().anyMatch(report -> report.involves(by))) {
            throw ProcedureViolated.reviewerInvestigated(by.name());
        }
        boolean afterHearing = hearing != null && hearing.tookPlace();
        reviews = with(reviews, new LegalReview(passed, opinion, on, afterHearing, by));
        if (!passed) {
            notice = null;
            statement = null;
            hearing = null;
            stop(LimitCode.HEARING_REQUEST);
            state = CaseState.FILED;
        } else if (state == CaseState.INVESTIGATED) {
            state = CaseState.LEGALLY_REVIEWED;
        }
    }

    /** 告知 (art. 44, 63): begins the five working days for a hearing where there is that right. */
    void notifyParty(PenaltyNotice served) {
        require(CaseAct.NOTIFY);
        notice = served;
        state = CaseState.NOTIFIED;
    }

    /** Starts the clock of a right that a notice announces; answers its last day. */
    StartedClock startHearingRequest(
            LocalDate servedOn, ProcedureLimits limits, WorkingCalendar calendar) {
        require(CaseAct.NOTIFY);
        return start(LimitCode.HEARING_REQUEST, servedOn, limits, calendar);
    }

    /** 陈述申辩, heard and reviewed, or expressly waived (art. 45, 62). */
    void hearStatement(Statement given) {
        require(CaseAct.HEAR_STATEMENT);
        if (statement != null) {
            throw ProcedureViolated.statementOnRecord();
        }
        statement = given;
        if (state == CaseState.NOTIFIED) {
            state = CaseState.STATEMENT_HEARD;
        }
    }

    /** 放弃听证, also after having asked for it. */
    void waiveHearing(String waivedBy, LocalDate on) {
        require(CaseAct.REQUEST_HEARING);
        requireHearingRight();
        hearing = HearingCourse.waived(on, waivedBy);
        meet(LimitCode.HEARING_REQUEST, on);
        state = statement == null ? CaseState.NOTIFIED : CaseState.STATEMENT_HEARD;
    }

    /** 要求听证, within five working days of the notice (art. 64). */
    void requestHearing(LocalDate on) {
        require(CaseAct.REQUEST_HEARING);
        requireHearingRight();
        StartedClock window = clock(LimitCode.HEARING_REQUEST).orElseThrow();
        if (on.isAfter(window.dueOn())) {
            throw ProcedureViolated.hearingWindowClosed(window.explanation());
        }
        hearing = HearingCourse.requested(on);
        meet(LimitCode.HEARING_REQUEST, on);
        state = CaseState.HEARING_REQUESTED;
    }

    /** 举行听证 (art. 64): told seven working days before, led by one who did not investigate. */
    void holdHearing(HearingRecord held, ProcedureLimits limits, WorkingCalendar calendar) {
        require(CaseAct.HOLD_HEARING);
        if (investigations.stream()
                .anyMatch(report -> report.involves(held.presider().certificateNumber()))) {
            throw ProcedureViolated.presiderInvestigated(held.presider().name());
        }
        Deadline earliest =
                Deadline.from(
                        held.notifiedOn(), limits.timeLimit(LimitCode.HEARING_NOTICE), calendar);
        if (held.heldOn().isBefore(earliest.requireDueOn())) {
            throw ProcedureViolated.hearingNotifiedLate(earliest.explanation());
        }
        HearingCourse course = hearing;
        if (course == null) {
            throw new IllegalStateException("要求听证的案件没有听证记录");
        }
        hearing = course.held(held);
        state = CaseState.HEARING_HELD;
    }

    /** 决定 (art. 57): nothing may be outstanding, and nothing heavier than what was told. */
    void decide(
            DecisionDraft draft,
            String number,
            Actor by,
            LocalDate on,
            ProcedureLimits limits,
            WorkingCalendar calendar) {
        boolean imposes = draft.outcome() == DecisionOutcome.PENALTY;
        require(imposes ? CaseAct.IMPOSE : CaseAct.REFRAIN);
        DecisionGuards.requireLawful(this, draft, on, limits);
        StartedClock limit = clock(LimitCode.DECISION).orElseThrow();
        decision =
                new Decision(
                        draft.outcome(),
                        number,
                        on,
                        draft.plan(),
                        draft.basis(),
                        draft.discretion(),
                        draft.licenseProposal(),
                        draft.deliberation(),
                        SeverityRules.of(draft.plan(), party().kind(), limits),
                        PenaltyKind.CODE_SET,
                        Math.max(0, ChronoUnit.DAYS.between(limit.dueOn(), on)),
                        by);
        meet(LimitCode.DECISION, on);
        publishBy = start(LimitCode.PUBLICATION, on, limits, calendar).dueOn();
        start(LimitCode.DELIVERY, on, limits, calendar);
        decisionNumber = number;
        decidedOn = on;
        severity = decision.severity().name();
        fineFen =
                draft.plan() == null || draft.plan().fine() == null
                        ? null
                        : draft.plan().fine().fen();
        state = imposes ? CaseState.DECIDED : CaseState.NO_PENALTY;
    }

    /** 送达 (art. 61); a fine is due fifteen days later (art. 67). */
    void deliver(
            LocalDate deliveredOn,
            DeliveryMethod method,
            Actor by,
            ProcedureLimits limits,
            WorkingCalendar calendar) {
        require(CaseAct.DELIVER);
        if (delivery != null) {
            throw new AlreadyDone("送达", delivery.deliveredOn());
        }
        delivery = new Delivery(deliveredOn, method, by);
        meet(LimitCode.DELIVERY, deliveredOn);
        if (fineFen != null) {
            start(LimitCode.PAYMENT, deliveredOn, limits, calendar);
        }
    }

    /** 公示 (安全生产法 art. 78(2)). */
    void publish(LocalDate on) {
        require(CaseAct.PUBLISH);
        if (publishedOn != null) {
            throw new AlreadyDone("公示", publishedOn);
        }
        publishedOn = on;
        meet(LimitCode.PUBLICATION, on);
    }

    /** 销案. */
    void drop(String reason, Actor by, LocalDate on) {
        require(CaseAct.DROP);
        dismissal = new Dismissal(on, reason, by);
        meet(LimitCode.DECISION, on);
        stop(LimitCode.HEARING_REQUEST);
        state = CaseState.DROPPED;
    }

    /** The number of the next event of this case. */
    long nextEvent() {
        return ++eventSequence;
    }

    /** The day on which the case was proposed. */
    LocalDate proposedOn() {
        return ChinaTime.dateOf(proposedAt);
    }

    private void require(CaseAct act) {
        if (!act.origins().contains(state)) {
            throw new IllegalCaseTransition(act, state);
        }
    }

    private void requireHearingRight() {
        if (notice == null || !notice.hearing().granted()) {
            throw ProcedureViolated.noHearingRight();
        }
    }
}

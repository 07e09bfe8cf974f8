package org.shenguan.enforcement.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.enforcement.casefile.Actor;
import org.shenguan.enforcement.casefile.CaseOfficer;
import org.shenguan.enforcement.casefile.HearingCourse;
import org.shenguan.enforcement.casefile.HearingRecord;
import org.shenguan.enforcement.casefile.Investigation;
import org.shenguan.enforcement.casefile.PenaltyNotice;
import org.shenguan.enforcement.casefile.StartedClock;
import org.shenguan.enforcement.casefile.Statement;
import org.shenguan.enforcement.limit.ProcedureLimits;
import org.shenguan.enforcement.penalty.HearingEntitlement;
import org.shenguan.enforcement.penalty.PenaltyPlan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 当事人的权利: 告知, 陈述申辩, 听证. */
@Service
class PartyRights {

    private static final String TO_STATE = "当事人有权进行陈述和申辩（行政处罚法第四十五条）。";

    private final CaseDesk desk;

    PartyRights(CaseDesk desk) {
        this.desk = desk;
    }

    /** 告知拟作出的处罚. */
    @Transactional
    PenaltyCase announce(
            UUID id,
            PenaltyPlan plan,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate statementBy,
            @Nullable String otherSevere) {
        PenaltyCase file = desk.take(id);
        Actor by = desk.actor(file);
        CaseState from = file.state();
        Investigation report = file.investigation();
        LocalDate served =
                desk.dateOrToday(
                        servedOn, report == null ? null : report.concludedOn(), "/servedOn");
        if (statementBy != null && statementBy.isBefore(served)) {
            throw InvalidRequest.of(
                    "/statementBy", statementBy.toString(), "not-before", "日期不得早于告知之日。");
        }
        ProcedureLimits limits = desk.limitsFor(file);
        HearingEntitlement hearing =
                HearingEntitlement.of(plan, file.party().kind(), limits, otherSevere);
        List<String> rights = new ArrayList<>(List.of(TO_STATE));
        LocalDate requestBy = null;
        if (hearing.granted()) {
            StartedClock window = file.startHearingRequest(served, limits, desk.calendarFor(file));
            requestBy = window.dueOn();
            rights.add("当事人有权要求听证，不承担组织听证的费用。" + window.explanation());
        }
        PenaltyNotice notice =
                new PenaltyNotice(plan, served, statementBy, hearing, requestBy, rights, by);
        file.notifyParty(notice);
        desk.record(file, from, CaseAct.NOTIFY, by, notice);
        return file;
    }

    /** 听取并复核陈述申辩. */
    @Transactional
    PenaltyCase hear(UUID id, String content, String reviewOpinion) {
        return statement(id, content, reviewOpinion, null);
    }

    /** 当事人明确放弃陈述申辩. */
    @Transactional
    PenaltyCase waiveStatement(UUID id, String waivedBy) {
        return statement(id, null, null, waivedBy);
    }

    /** 当事人要求听证. */
    @Transactional
    PenaltyCase requestHearing(UUID id) {
        PenaltyCase file = desk.take(id);
        Actor by = desk.actor(file);
        CaseState from = file.state();
        file.requestHearing(desk.today());
        return recorded(file, from, by);
    }

    /** 当事人放弃听证. */
    @Transactional
    PenaltyCase waiveHearing(UUID id, String waivedBy) {
        PenaltyCase file = desk.take(id);
        Actor by = desk.actor(file);
        CaseState from = file.state();
        file.waiveHearing(waivedBy, desk.today());
        return recorded(file, from, by);
    }

    /** 登记听证笔录. */
    @Transactional
    PenaltyCase holdHearing(
            UUID id,
            LocalDate notifiedOn,
            @Nullable LocalDate heldOn,
            CaseOfficer presider,
            boolean absent,
            String summary) {
        PenaltyCase file = desk.take(id);
        Actor by = desk.actor(file);
        CaseState from = file.state();
        HearingCourse course = file.hearing();
        LocalDate asked = course == null ? null : course.requestedOn();
        desk.dateOrToday(notifiedOn, asked, "/notifiedOn");
        LocalDate held = desk.dateOrToday(heldOn, notifiedOn, "/heldOn");
        HearingRecord hearing = new HearingRecord(notifiedOn, held, presider, absent, summary, by);
        file.holdHearing(hearing, desk.limitsFor(file), desk.calendarFor(file));
        desk.record(file, from, CaseAct.HOLD_HEARING, by, hearing);
        return file;
    }

    private PenaltyCase statement(
            UUID id,
            @Nullable String content,
            @Nullable String reviewOpinion,
            @Nullable String waivedBy) {
        PenaltyCase file = desk.take(id);
        Actor by = desk.actor(file);
        CaseState from = file.state();
        Statement given = new Statement(desk.today(), content, reviewOpinion, waivedBy, by);
        file.hearStatement(given);
        desk.record(file, from, CaseAct.HEAR_STATEMENT, by, given);
        return file;
    }

    private PenaltyCase recorded(PenaltyCase file, CaseState from, Actor by) {
        desk.record(
                file,
                from,
                CaseAct.REQUEST_HEARING,
                by,
                Map.of("hearing", Objects.requireNonNull(file.hearing())));
        return file;
    }
}

package org.shenguan.enforcement.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.shenguan.chassis.time.CalendarInForce;
import org.shenguan.enforcement.casefile.Actor;
import org.shenguan.enforcement.limit.ProcedureLimits;
import org.shenguan.enforcement.limit.StatutoryLimits;
import org.springframework.stereotype.Component;

/** 案件台: what every act in a case needs: the case, who acts, the day, the rules, the record. */
@Component
class CaseDesk {

    private final PenaltyCases cases;
    private final CaseTrailStore trail;
    private final AuditTrail audit;
    private final CurrentOfficer officers;
    private final StatutoryLimits limits;
    private final CaseClocks clocks;
    private final CalendarInForce calendars;
    private final Clock clock;

    CaseDesk(
            PenaltyCases cases,
            CaseTrailStore trail,
            AuditTrail audit,
            CurrentOfficer officers,
            StatutoryLimits limits,
            CaseClocks clocks,
            CalendarInForce calendars,
            Clock clock) {
        this.cases = cases;
        this.trail = trail;
        this.audit = audit;
        this.officers = officers;
        this.limits = limits;
        this.clocks = clocks;
        this.calendars = calendars;
        this.clock = clock;
    }

    PenaltyCase require(UUID id) {
        return cases.findById(id).orElseThrow(() -> new NotFound("案件", id));
    }

    /** The caller, who must belong to the department that handles the case. */
    Actor actor(PenaltyCase file) {
        Officer officer = officers.require();
        if (!file.department().code().equals(officer.department())) {
            throw new OtherDepartment(file.department().name());
        }
        return actorOf(officer);
    }

    static Actor actorOf(Officer officer) {
        return new Actor(officer.username(), officer.name(), officer.certificateNumber());
    }

    LocalDate today() {
        return ChinaTime.today(clock);
    }

    /** A date that a request may leave out; it lies neither in the future nor before what it follows. */
    LocalDate dateOrToday(@Nullable LocalDate given, @Nullable LocalDate notBefore, String field) {
        LocalDate today = today();
        LocalDate date = given == null ? today : given;
        if (date.isAfter(today)) {
            throw InvalidRequest.of(field, date.toString(), "not-in-future", "日期不得晚于今日。");
        }
        if (notBefore != null && date.isBefore(notBefore)) {
            throw InvalidRequest.of(
                    field, date.toString(), "not-before", "日期不得早于" + notBefore + "。");
        }
        return date;
    }

    /** 程序从新: the rules of the day of filing, of today before that. */
    ProcedureLimits limitsFor(PenaltyCase file) {
        return limits.on(file.filedOn == null ? today() : file.filedOn);
    }

    WorkingCalendar calendarFor(PenaltyCase file) {
        return calendars.in(new DivisionCode(file.region()));
    }

    /** 记录: the step in the case's own trail and in the audit of the service. */
    void record(
            PenaltyCase file, @Nullable CaseState from, CaseAct act, Actor actor, Object content) {
        clocks.follow(file, limitsFor(file), calendarFor(file));
        trail.append(file, from, act, actor, clock.instant(), content);
        audit.record(
                act.code(),
                "PenaltyCase",
                file.id(),
                new DivisionCode(file.region()),
                Map.of("from", from == null ? "" : from.name(), "to", file.state().name()));
    }
}

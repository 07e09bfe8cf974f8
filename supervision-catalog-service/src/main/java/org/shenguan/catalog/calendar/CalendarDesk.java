package org.shenguan.catalog.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.calendar.HolidayNotice;
import org.shenguan.chassis.calendar.LocalClosure;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.outbox.Outbox;
import org.shenguan.chassis.outbox.OutboxMessage;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.shenguan.chassis.time.CalendarInForce;
import org.shenguan.chassis.time.DeclaredDays;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 登记工作日历: once for the whole platform, by the province; every service is told by an event. */
@Component
class CalendarDesk {

    static final String TOPIC = "shenguan.calendar.v1";

    private static final DivisionCode PROVINCE = DivisionCode.of("140000");

    private final DeclaredDays days;
    private final CalendarInForce calendars;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final CurrentOfficer officers;
    private final Clock clock;

    CalendarDesk(
            DeclaredDays days,
            CalendarInForce calendars,
            Outbox outbox,
            AuditTrail audit,
            CurrentOfficer officers,
            Clock clock) {
        this.days = days;
        this.calendars = calendars;
        this.outbox = outbox;
        this.audit = audit;
        this.officers = officers;
        this.clock = clock;
    }

    /** Declares the notice of a year; a later one for the same year corrects it as a whole. */
    @Transactional
    public long declare(HolidayNotice notice) {
        requireProvince();
        if (notice.year() < ChinaTime.today(clock).getYear()) {
            throw InvalidRequest.of(
                    "/year", String.valueOf(notice.year()), "not-past", "不能登记已经过去的年份的放假安排。");
        }
        Instant now = clock.instant();
        long version = days.nextVersion(notice.year());
        days.add(notice, version, now);
        publish(
                NoticeDeclaredV1.CONTRACT,
                notice.year(),
                version,
                now,
                NoticeDeclaredV1.of(notice, version, now));
        audit.record(
                "calendar.declare-notice",
                "HolidayNotice",
                notice.year() + "/" + version,
                PROVINCE,
                Map.of("title", notice.citation()));
        return version;
    }

    /** Declares a day off in a division and all below it. */
    @Transactional
    public long declare(LocalClosure closure) {
        requireProvince();
        if (closure.date().isBefore(ChinaTime.today(clock))) {
            throw InvalidRequest.of(
                    "/date", closure.date().toString(), "not-past", "不能登记已经过去的地方放假。");
        }
        if (!PROVINCE.covers(closure.division())) {
            throw InvalidRequest.of("/region", closure.division().value(), "outside", "该区划不在本省。");
        }
        int year = closure.date().getYear();
        long version = days.nextVersion(year);
        if (!calendars.in(closure.division()).isWorkingDay(closure.date())) {
            throw InvalidRequest.of(
                    "/date", closure.date().toString(), "not-worked", "当日在该区划本不是工作日。");
        }
        Instant now = clock.instant();
        days.add(
                closure.division(),
                closure.date(),
                closure.reason(),
                closure.source(),
                version,
                now);
        publish(
                ClosureDeclaredV1.CONTRACT,
                year,
                version,
                now,
                ClosureDeclaredV1.of(closure, version, now));
        audit.record(
                "calendar.declare-closure",
                "LocalClosure",
                closure.division() + "/" + closure.date(),
                closure.division(),
                Map.of("reason", closure.reason(), "authority", closure.source()));
        return version;
    }

    /** Keyed by year: what is said of one year stays in order. */
    private void publish(String contract, int year, long version, Instant at, Object payload) {
        outbox.append(
                new OutboxMessage(contract, TOPIC, String.valueOf(year), version, at, payload));
    }

    private void requireProvince() {
        Officer officer = officers.require();
        if (!PROVINCE.equals(officer.region())
                || !RowScope.EVERY_DEPARTMENT.equals(officer.department())) {
            throw new NotTheProvince();
        }
    }
}

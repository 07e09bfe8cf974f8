package org.shenguan.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.time.CalendarInForce;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 办件取用: hands an application over as it stands today, silence already counted, and keeps what an
 * act made of it.
 */
@Component
class ApplicationDesk {

    private final LicenseApplications applications;
    private final ActRecorder recorder;
    private final ApplicationClocks clocks;
    private final CalendarInForce calendars;
    private final Clock clock;

    ApplicationDesk(
            LicenseApplications applications,
            ActRecorder recorder,
            ApplicationClocks clocks,
            CalendarInForce calendars,
            Clock clock) {
        this.applications = applications;
        this.recorder = recorder;
        this.clocks = clocks;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** As it stands today, for reading. */
    @Transactional(readOnly = true)
    public LicenseApplication look(UUID id) {
        LicenseApplication stored =
                applications
                        .findById(id)
                        .map(StoredApplication::application)
                        .orElseThrow(() -> new NotFound("办件", id));
        return stored.asOf(today(), calendarFor(stored));
    }

    /** As it stands today, held for an act; an acceptance by silence is on record before it. */
    @Transactional
    public LicenseApplication take(UUID id) {
        LicenseApplication stored =
                applications
                        .findForActById(id)
                        .map(StoredApplication::application)
                        .orElseThrow(() -> new NotFound("办件", id));
        LicenseApplication current = stored.asOf(today(), calendarFor(stored));
        if (current.version() != stored.version()) {
            keep(current);
            recorder.record(
                    current,
                    "application.deem-accepted",
                    DocumentKind.ACCEPTANCE,
                    "逾期未告知补正，自 " + current.progress().acceptedOn() + " 收到申请材料之日起即为受理。");
        }
        return current;
    }

    /** Enters one that has just been received. */
    @Transactional
    public void enter(LicenseApplication received) {
        // Its documents, written with SQL, refer to the row.
        applications.saveAndFlush(new StoredApplication(received, calendarFor(received)));
        clocks.follow(received, calendarFor(received));
    }

    /** Keeps what one act made of an application that was taken for it. */
    @Transactional
    public void keep(LicenseApplication changed) {
        ApplicationHead head = changed.head();
        StoredApplication stored =
                applications.findById(head.id()).orElseThrow(() -> new NotFound("办件", head.id()));
        if (!stored.follow(changed, calendarFor(changed))) {
            throw new OptimisticLockingFailureException("application " + head.number());
        }
        applications.flush();
        clocks.follow(changed, calendarFor(changed));
    }

    /** The calendar in force where the application is decided. */
    WorkingCalendar calendarFor(LicenseApplication application) {
        return calendars.in(application.head().region());
    }

    LocalDate today() {
        return ChinaTime.today(clock);
    }
}

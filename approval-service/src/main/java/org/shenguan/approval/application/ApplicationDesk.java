package org.shenguan.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.problem.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 办件取用: hands an application over as it stands today, silence already counted. */
@Component
class ApplicationDesk {

    private final ApplicationStore applications;
    private final ActRecorder recorder;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ApplicationDesk(
            ApplicationStore applications,
            ActRecorder recorder,
            WorkingCalendar calendar,
            Clock clock) {
        this.applications = applications;
        this.recorder = recorder;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** As it stands today, for reading. */
    @Transactional(readOnly = true)
    public LicenseApplication look(UUID id) {
        return applications
                .find(id)
                .orElseThrow(() -> new NotFound("办件", id))
                .asOf(today(), calendar);
    }

    /** As it stands today, held for an act; an acceptance by silence is on record before it. */
    @Transactional
    public LicenseApplication take(UUID id) {
        LicenseApplication stored =
                applications.findForAct(id).orElseThrow(() -> new NotFound("办件", id));
        LicenseApplication current = stored.asOf(today(), calendar);
        if (current.version() != stored.version()) {
            applications.update(current);
            recorder.record(
                    current,
                    "application.deem-accepted",
                    DocumentKind.ACCEPTANCE,
                    "逾期未告知补正，自 " + current.progress().acceptedOn() + " 收到申请材料之日起即为受理。");
        }
        return current;
    }

    LocalDate today() {
        return ChinaTime.today(clock);
    }
}

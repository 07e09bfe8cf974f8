package org.shenguan.approval.application;

import java.util.UUID;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 期限清查: puts every acceptance by silence on record; run twice it does nothing more. */
@Component
class TimeLimitSweep {

    private static final Logger log = LoggerFactory.getLogger(TimeLimitSweep.class);

    private final LicenseApplications applications;
    private final ApplicationDesk desk;
    private final ScopeSwitch scopes;

    TimeLimitSweep(LicenseApplications applications, ApplicationDesk desk, ScopeSwitch scopes) {
        this.applications = applications;
        this.desk = desk;
        this.scopes = scopes;
    }

    /** Each application in its own transaction: one that fails does not stop the rest. */
    void run() {
        scopes.within(
                RowScope.everything(),
                () -> applications.silentBefore(desk.today()).forEach(this::settle));
    }

    private void settle(UUID id) {
        try {
            desk.take(id);
        } catch (RuntimeException e) {
            log.error("Application {} cannot be settled", id, e);
        }
    }
}

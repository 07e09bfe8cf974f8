package org.shenguan.catalog.assignment;

import java.time.Clock;
import java.util.UUID;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 逾期认领巡查: marks what nobody claimed in time. Each record stands alone: one that fails is logged
 * and tried again with the next sweep, and all others are marked.
 */
@Component
class ClaimSweep {

    private static final Logger log = LoggerFactory.getLogger(ClaimSweep.class);

    private final AssignmentQueries assignments;
    private final AssignmentDesk desk;
    private final ScopeSwitch scopes;
    private final Clock clock;

    ClaimSweep(
            AssignmentQueries assignments, AssignmentDesk desk, ScopeSwitch scopes, Clock clock) {
        this.assignments = assignments;
        this.desk = desk;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** One sweep; tells how many were marked. */
    public int sweep() {
        return scopes.within(
                RowScope.everything(),
                () -> {
                    int marked = 0;
                    for (UUID id : assignments.unclaimedPast(ChinaTime.today(clock))) {
                        marked += mark(id) ? 1 : 0;
                    }
                    return marked;
                });
    }

    private boolean mark(UUID id) {
        try {
            return desk.markOverdue(id);
        } catch (RuntimeException failure) {
            log.error("Assignment {} could not be marked overdue", id, failure);
            return false;
        }
    }
}

package org.shenguan.warning.warning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 整改逾期清查: finds the orders whose last day is over. It asks what is overdue and not yet warned of, so
 * a day that was missed is made up and running it again changes nothing.
 */
@Component
class RectificationSweep {

    private static final Logger log = LoggerFactory.getLogger(RectificationSweep.class);
    private static final int BATCH = 500;

    private final RectificationOrderStore orders;
    private final RectificationWatch watch;
    private final ScopeSwitch scopes;
    private final Clock clock;

    RectificationSweep(
            RectificationOrderStore orders,
            RectificationWatch watch,
            ScopeSwitch scopes,
            Clock clock) {
        this.orders = orders;
        this.watch = watch;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** One pass; an order that fails is reported and does not stop the others. */
    void run() {
        scopes.within(RowScope.everything(), this::pass);
    }

    private void pass() {
        LocalDate today = ChinaTime.today(clock);
        List<UUID> overdue = orders.overdue(today, new UUID(0, 0), BATCH);
        while (!overdue.isEmpty()) {
            overdue.forEach(this::raise);
            overdue = orders.overdue(today, overdue.getLast(), BATCH);
        }
    }

    private void raise(UUID taskId) {
        try {
            watch.raiseIfOverdue(taskId);
        } catch (RuntimeException failure) {
            log.error("The order of task {} could not be warned of", taskId, failure);
        }
    }
}

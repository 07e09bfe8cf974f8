package org.shenguan.catalog.assignment;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.TimeUnit;
import org.shenguan.chassis.alarm.RareReading;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.springframework.stereotype.Component;

/** 认领滞后: how long approvals wait until somebody takes over their supervision. */
@Component
class ClaimMeters implements MeterBinder {

    private final AssignmentQueries assignments;
    private final ScopeSwitch scopes;

    ClaimMeters(AssignmentQueries assignments, ScopeSwitch scopes) {
        this.assignments = assignments;
        this.scopes = scopes;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        TimeGauge.builder(
                        "shenguan.claim.oldest.age",
                        RareReading.everywhere(scopes, assignments::longestUnclaimedSeconds),
                        TimeUnit.SECONDS)
                .description("Age of the assignment that waits longest for its claim")
                .register(meters);
        Gauge.builder(
                        "shenguan.claim.overdue",
                        RareReading.everywhere(scopes, assignments::overdueClaims))
                .description("Assignments not claimed although the last day is over")
                .register(meters);
    }
}

package org.shenguan.enforcement.procedure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.shenguan.chassis.alarm.RareReading;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.springframework.stereotype.Component;

/** 在办案件数: how many cases await their decision. */
@Component
class CaseMeters implements MeterBinder {

    private final CaseListing cases;
    private final ScopeSwitch scopes;

    CaseMeters(CaseListing cases, ScopeSwitch scopes) {
        this.cases = cases;
        this.scopes = scopes;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("shenguan.cases.open", RareReading.everywhere(scopes, cases::countOpen))
                .description("Cases neither decided nor dropped")
                .register(meters);
    }
}

package org.shenguan.warning.warning;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.shenguan.chassis.alarm.RareReading;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.springframework.stereotype.Component;

/** 生效预警数: how many warnings are raised and not lifted. */
@Component
class WarningMeters implements MeterBinder {

    private final WarningQueries warnings;
    private final ScopeSwitch scopes;

    WarningMeters(WarningQueries warnings, ScopeSwitch scopes) {
        this.warnings = warnings;
        this.scopes = scopes;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("shenguan.warnings.active", RareReading.everywhere(scopes, warnings::active))
                .description("Warnings raised and not lifted")
                .register(meters);
    }
}

package org.shenguan.inspection.draw;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.shenguan.chassis.alarm.RareReading;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.springframework.stereotype.Component;

/** 随机抽取的数量: how many draws stand in each state. */
@Component
class DrawMeters implements MeterBinder {

    private final DrawRegister draws;
    private final ScopeSwitch scopes;

    DrawMeters(DrawRegister draws, ScopeSwitch scopes) {
        this.draws = draws;
        this.scopes = scopes;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (DrawState state : DrawState.values()) {
            Gauge.builder(
                            "shenguan.draws",
                            RareReading.everywhere(scopes, () -> draws.count(state)))
                    .tag("state", state.name())
                    .description("Draws by state")
                    .register(meters);
        }
    }
}

package org.shenguan.chassis.alarm;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.shenguan.chassis.security.EndpointRules;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.web.WebProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Alarms and where operators read them. */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
public final class AlarmAutoConfiguration {

    /** Alarms begin in real time, whatever the clock of the business says. */
    @Bean
    @ConditionalOnMissingBean
    Alarms alarms(MeterRegistry meters) {
        return new Alarms(meters, InstantSource.system());
    }

    @Bean
    AlarmController alarmController(Alarms alarms) {
        return new AlarmController(alarms);
    }

    @Bean
    Watches watches(
            ObjectProvider<Watch> watches,
            @Value("${shenguan.timers.enabled:true}") boolean enabled) {
        return new Watches(watches.orderedStream().toList(), enabled);
    }

    @Bean
    EndpointRules alarmRules(WebProperties web) {
        return EndpointRules.table().read(web.api() + "/platform/alarms", Role.OPERATOR).build();
    }
}

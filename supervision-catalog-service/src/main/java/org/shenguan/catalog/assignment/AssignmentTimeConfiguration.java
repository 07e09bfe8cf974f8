package org.shenguan.catalog.assignment;

import java.time.Duration;
import org.shenguan.chassis.timer.TimedWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time does to assignments. */
@Configuration(proxyBeanMethods = false)
class AssignmentTimeConfiguration {

    @Bean
    TimedWork overdueMarking(
            ClaimSweep sweep, @Value("${shenguan.catalog.claim-sweep:PT10M}") Duration period) {
        return new TimedWork("claim-sweep", period, sweep::sweep);
    }
}

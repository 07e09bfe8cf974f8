package org.shenguan.warning.warning;

import java.time.Duration;
import org.shenguan.chassis.timer.TimedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time does to orders of rectification. */
@Configuration(proxyBeanMethods = false)
class WarningTimeConfiguration {

    @Bean
    TimedWork rectificationOverdue(RectificationSweep sweep) {
        return new TimedWork("rectification-sweep", Duration.ofHours(1), sweep::run);
    }
}

package org.shenguan.chassis.time;

import java.time.Clock;
import org.shenguan.chassis.calendar.DayCountRules;
import org.shenguan.chassis.kernel.Divisions;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** One clock for a whole service; tests put their own in its place. */
@AutoConfiguration
public final class TimeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    DayCountRules dayCountRules() {
        return DayCountRules.bundled();
    }

    @Bean
    @ConditionalOnMissingBean
    Divisions divisions() {
        return Divisions.bundled();
    }
}

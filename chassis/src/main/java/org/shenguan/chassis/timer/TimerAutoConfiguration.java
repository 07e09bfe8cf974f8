package org.shenguan.chassis.timer;

import javax.sql.DataSource;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.EndpointRules;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.web.WebProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Finds the timed work of a service and does it. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.shenguan.chassis.alarm.AlarmAutoConfiguration",
            "org.shenguan.chassis.audit.AuditAutoConfiguration"
        })
public final class TimerAutoConfiguration {

    /** Where timers are off, works are done on request only. */
    @Bean
    TimedWorks timedWorks(
            DataSource dataSource,
            ScopeSwitch scopes,
            Alarms alarms,
            ObjectProvider<TimedWork> works,
            @Value("${shenguan.timers.enabled:true}") boolean enabled) {
        return new TimedWorks(
                new TimedWorkLedger(dataSource),
                scopes,
                alarms,
                works.orderedStream().toList(),
                enabled);
    }

    @Bean
    TimerController timerController(TimedWorks works, AuditTrail audit, CurrentOfficer officers) {
        return new TimerController(works, audit, officers);
    }

    @Bean
    EndpointRules timerRules(WebProperties web) {
        String timers = web.api() + "/platform/timers";
        return EndpointRules.table()
                .read(timers, Role.OPERATOR)
                .act(timers + "/{name}/runs", Role.OPERATOR)
                .build();
    }
}

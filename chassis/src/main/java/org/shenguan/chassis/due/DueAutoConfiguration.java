package org.shenguan.chassis.due;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.alarm.Watch;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.security.EndpointRules;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.time.DeclaredCalendar;
import org.shenguan.chassis.timer.TimedWork;
import org.shenguan.chassis.web.WebProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The due sheet of a service, and what is done about it every so often. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.shenguan.chassis.alarm.AlarmAutoConfiguration",
            "org.shenguan.chassis.time.CalendarAutoConfiguration"
        },
        beforeName = "org.shenguan.chassis.timer.TimerAutoConfiguration")
public final class DueAutoConfiguration {

    @Bean
    DueSheet dueSheet(JdbcClient jdbc, JsonMapper json, ScopeSwitch scopes, Clock clock) {
        return new DueSheet(jdbc, new DueTerms(json), scopes, clock);
    }

    @Bean
    TimedWork dueRecalculation(
            JdbcClient jdbc,
            JsonMapper json,
            PlatformTransactionManager transactions,
            DeclaredCalendar calendars,
            ObjectProvider<DueMoved> followers,
            Alarms alarms,
            Clock clock) {
        DueRecalculation recalculation =
                new DueRecalculation(
                        jdbc,
                        new DueTerms(json),
                        new TransactionTemplate(transactions),
                        calendars,
                        followers.orderedStream().toList(),
                        alarms,
                        clock);
        return new TimedWork("due-recalculation", Duration.ofMinutes(1), recalculation::run);
    }

    @Bean
    TimedWork dueReminders(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            DeclaredCalendar calendars,
            Alarms alarms,
            Clock clock) {
        DueReminders reminders =
                new DueReminders(
                        jdbc, new TransactionTemplate(transactions), calendars, alarms, clock);
        return new TimedWork("due-reminders", Duration.ofMinutes(10), reminders::run);
    }

    @Bean
    Watch dueWatch(JdbcClient jdbc, ScopeSwitch scopes, Clock clock, MeterRegistry meters) {
        DueMeters due = new DueMeters(jdbc, scopes, clock, meters);
        return new Watch("due", Duration.ofSeconds(10), due::look);
    }

    @Bean
    DueController dueController(JdbcClient jdbc, Clock clock) {
        return new DueController(jdbc, clock);
    }

    /** Everybody who decides something; the rows are those of their region and department. */
    @Bean
    EndpointRules dueRules(WebProperties web) {
        Role[] officials =
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.OPERATOR)
                        .toArray(Role[]::new);
        String due = web.api() + "/platform/due";
        return EndpointRules.table()
                .read(due, officials[0], officials)
                .read(due + "/moves", officials[0], officials)
                .read(due + "/notices", officials[0], officials)
                .build();
    }
}

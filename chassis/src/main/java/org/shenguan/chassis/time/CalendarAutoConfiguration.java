package org.shenguan.chassis.time;

import java.util.function.Consumer;
import org.shenguan.chassis.inbox.EventIntake;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/** The calendar in force, and how what is declared of it comes in. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.shenguan.chassis.inbox.InboxAutoConfiguration"
        })
public final class CalendarAutoConfiguration {

    @Bean
    DeclaredDays declaredDays(JdbcClient jdbc, JsonMapper json) {
        return new DeclaredDays(jdbc, json);
    }

    @Bean
    DeclaredCalendar calendarInForce(DeclaredDays days) {
        return new DeclaredCalendar(days);
    }

    /** Each service binds it to {@code shenguan.calendar.v1}. */
    @Bean
    Consumer<Message<byte[]>> calendarNotices(EventIntake intake, DeclaredDays days) {
        return new CalendarNotices(days).consumer(intake);
    }
}

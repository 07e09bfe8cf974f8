package org.shenguan.chassis.trial;

import static org.shenguan.chassis.security.Role.APPROVER;
import static org.shenguan.chassis.security.Role.AUDITOR;
import static org.shenguan.chassis.security.Role.SUPERVISOR;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.shenguan.chassis.inbox.EventIntake;
import org.shenguan.chassis.security.EndpointRules;
import org.shenguan.chassis.timer.TimedWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class TrialConfiguration {

    record Payload(String word) {}

    @Bean
    EndpointRules endpointRules() {
        return EndpointRules.table()
                .read("/api/trial/notes", APPROVER, SUPERVISOR, AUDITOR)
                .act("/api/trial/notes", APPROVER)
                .read("/api/trial/notes/{id}", APPROVER, SUPERVISOR, AUDITOR)
                .act("/api/trial/notes/{id}/hand-over", APPROVER)
                .build();
    }

    @Bean
    TimedWork trialWork() {
        return new TimedWork("trial-work", Duration.ofHours(1), () -> {});
    }

    @Bean
    Consumer<Message<List<byte[]>>> words(EventIntake intake, JdbcClient jdbc) {
        return intake.consumer("words")
                .on(
                        "trial.word-said.v1",
                        Payload.class,
                        (payload, envelope) -> {
                            jdbc.sql(
                                            "insert into effect (event_id, subject, word) values (?, ?, ?)")
                                    .params(envelope.id(), envelope.subject(), payload.word())
                                    .update();
                            if (payload.word().equals("poison")) {
                                throw new IllegalArgumentException("cannot swallow this");
                            }
                        })
                .build();
    }
}

package org.shenguan.chassis.inbox;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Intake of events through Spring Cloud Stream. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"
        })
@EnableConfigurationProperties(InboxProperties.class)
public final class InboxAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    EventIntake eventIntake(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ScopeSwitch scopes,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator,
            JsonMapper json,
            InboxProperties settings) {
        EventDesk desk =
                new EventDesk(
                        new Inbox(jdbc),
                        new DeadLetters(jdbc),
                        new TransactionTemplate(transactions),
                        scopes,
                        new EventTracing(tracer.getIfAvailable(), propagator.getIfAvailable()),
                        settings);
        // Producers may add fields; what a consumer does not know it does not miss.
        return new EventIntake(
                desk,
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build());
    }

    /** The desk retries and parks by itself; a record it could not take stays unacknowledged. */
    @Bean
    @ConditionalOnMissingBean
    ListenerContainerWithDlqAndRetryCustomizer unacknowledgedUntilTaken() {
        return new UnacknowledgedUntilTaken();
    }
}

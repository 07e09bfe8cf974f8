package org.shenguan.chassis.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.alarm.RareReading;
import org.shenguan.chassis.alarm.Watch;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.EndpointRules;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.timer.TimedWork;
import org.shenguan.chassis.web.WebProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Intake of events through Spring Cloud Stream. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.shenguan.chassis.alarm.AlarmAutoConfiguration",
            "org.shenguan.chassis.audit.AuditAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"
        })
@EnableConfigurationProperties({InboxProperties.class, KafkaProperties.class})
public final class InboxAutoConfiguration {

    private static final String PARKED = "inbox-parked";

    @Bean
    @ConditionalOnMissingBean
    EventIntake eventIntake(
            JdbcClient jdbc,
            DeadLetters deadLetters,
            PlatformTransactionManager transactions,
            ScopeSwitch scopes,
            ObjectProvider<EntityManagerFactory> entities,
            ObjectProvider<Tracer> tracer,
            ObjectProvider<Propagator> propagator,
            JsonMapper json,
            MeterRegistry meters,
            InboxProperties settings) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        // A letter that fails again must not end whatever transaction asked for its replay.
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        EventDesk desk =
                new EventDesk(
                        new Inbox(jdbc),
                        deadLetters,
                        transaction,
                        scopes,
                        new EventTracing(tracer.getIfAvailable(), propagator.getIfAvailable()),
                        settings,
                        new IntakeMeters(meters),
                        endOfEffect(entities));
        // Producers may add fields; what a consumer does not know it does not miss.
        return new EventIntake(
                desk,
                json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build());
    }

    /** Each event of a poll starts with an empty persistence context, as if it were alone. */
    private static Runnable endOfEffect(ObjectProvider<EntityManagerFactory> factories) {
        return () ->
                factories.ifAvailable(factory -> {
                    EntityManager entities =
                            EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
                    if (entities != null) {
                        entities.flush();
                        entities.clear();
                    }
                });
    }

    @Bean
    @ConditionalOnMissingBean
    DeadLetters deadLetters(JdbcClient jdbc) {
        return new DeadLetters(jdbc);
    }

    /** The desk retries and parks by itself; a record it could not take stays unacknowledged. */
    @Bean
    @ConditionalOnMissingBean
    ListenerContainerWithDlqAndRetryCustomizer unacknowledgedUntilTaken() {
        return new UnacknowledgedUntilTaken();
    }

    @Bean
    @ConditionalOnMissingBean
    Rewinds rewinds(JdbcClient jdbc) {
        return new Rewinds(jdbc);
    }

    @Bean
    @ConditionalOnMissingBean
    IntakeLag intakeLag(KafkaProperties kafka) {
        return new IntakeLag(kafka);
    }

    @Bean
    MeterBinder inboxMeters(DeadLetters letters, BindingServiceProperties bindings, IntakeLag lag) {
        return meters -> {
            RareReading.gauge(
                    meters,
                    "shenguan.inbox.parked",
                    "Subjects of which an event waits to be mended",
                    letters::parkedSubjects);
            for (IntakeBinding intake : IntakeBinding.of(bindings)) {
                Gauge.builder("shenguan.inbox.lag", RareReading.of(() -> lag.of(intake)))
                        .tag("intake", intake.name())
                        .description("Records of the topics not taken yet")
                        .register(meters);
            }
        };
    }

    @Bean
    Watch inboxWatch(DeadLetters letters, Alarms alarms) {
        return new Watch(
                "inbox",
                Duration.ofSeconds(15),
                () -> {
                    long parked = letters.parkedSubjects();
                    if (parked > 0) {
                        alarms.raise(PARKED, "inbox", "有 " + parked + " 个主体的事件停放待处理。");
                    } else {
                        alarms.clear(PARKED, "inbox");
                    }
                });
    }

    @Bean
    TimedWork inboxPruning(JdbcClient jdbc, InboxProperties settings) {
        Inbox inbox = new Inbox(jdbc);
        return new TimedWork(
                "inbox-pruning", Duration.ofHours(1), () -> inbox.prune(settings.retention()));
    }

    @Bean
    DeadLetterController deadLetterController(
            DeadLetters letters,
            EventIntake intake,
            PlatformTransactionManager transactions,
            AuditTrail audit,
            CurrentOfficer officers,
            JsonMapper json,
            JdbcClient jdbc) {
        return new DeadLetterController(
                new DeadLetterDesk(
                        letters,
                        intake,
                        new TransactionTemplate(transactions),
                        audit,
                        officers,
                        json),
                jdbc);
    }

    @Bean
    IntakeController intakeController(
            BindingServiceProperties settings,
            IntakeLag lag,
            Rewinds rewinds,
            BindingsLifecycleController bindings,
            PlatformTransactionManager transactions,
            JdbcClient jdbc,
            AuditTrail audit,
            CurrentOfficer officers,
            Clock clock) {
        return new IntakeController(
                IntakeBinding.of(settings),
                lag,
                rewinds,
                bindings,
                new TransactionTemplate(transactions),
                jdbc,
                audit,
                officers,
                clock);
    }

    @Bean
    EndpointRules inboxRules(WebProperties web) {
        String letters = web.api() + "/platform/dead-letters";
        String intakes = web.api() + "/platform/intakes";
        return EndpointRules.table()
                .read(letters, Role.OPERATOR)
                .read(letters + "/{id}", Role.OPERATOR)
                .act(letters + "/{id}/mending", Role.OPERATOR)
                .act(letters + "/{id}/replay", Role.OPERATOR)
                .act(letters + "/{id}/discard", Role.OPERATOR)
                .read(intakes, Role.OPERATOR)
                .read(intakes + "/{intake}/replays", Role.OPERATOR)
                .act(intakes + "/{intake}/replays", Role.OPERATOR)
                .build();
    }
}

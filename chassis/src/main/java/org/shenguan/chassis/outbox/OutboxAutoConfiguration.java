package org.shenguan.chassis.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.alarm.Watch;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.EndpointRules;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.timer.TimedWork;
import org.shenguan.chassis.web.WebProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** The outbox and its relay. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.shenguan.chassis.alarm.AlarmAutoConfiguration",
            "org.shenguan.chassis.audit.AuditAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration"
        })
@EnableConfigurationProperties({OutboxProperties.class, KafkaProperties.class})
public final class OutboxAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Outbox.TraceContext outboxTraceContext(ObjectProvider<Tracer> tracer) {
        return () -> traceparent(tracer.getIfAvailable());
    }

    @Bean
    @ConditionalOnMissingBean
    Outbox outbox(
            JdbcClient jdbc,
            JsonMapper json,
            Outbox.TraceContext traces,
            ObjectProvider<OutboxRelay> relay) {
        return new Outbox(jdbc, json, traces, () -> relay.ifAvailable(OutboxRelay::wake));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "shenguan.outbox.enabled", matchIfMissing = true)
    OutboxSender outboxSender(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        // Never give a record up while its successors go on: that would break a subject's order.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.putIfAbsent(ProducerConfig.CLIENT_ID_CONFIG, "outbox-relay");
        return new OutboxSender(new KafkaProducer<>(settings));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnProperty(name = "shenguan.outbox.enabled", matchIfMissing = true)
    OutboxRelay outboxRelay(
            JdbcConnectionDetails database,
            OutboxSender sender,
            OutboxProperties settings,
            MeterRegistry meters,
            @Value("${spring.application.name}") String service) {
        return new OutboxRelay(
                unpooled(database), sender, settings, "/shenguan/" + service, meters);
    }

    /**
     * The relay keeps one connection for as long as it leads, and after an outage of the database it is
     * back at once: a pool would first let its pauses between attempts run out.
     */
    private static DataSource unpooled(JdbcConnectionDetails database) {
        return new DriverManagerDataSource(
                database.getJdbcUrl(),
                Objects.requireNonNull(database.getUsername()),
                Objects.requireNonNull(database.getPassword()));
    }

    @Bean
    @ConditionalOnMissingBean
    OutboxLedger outboxLedger(JdbcClient jdbc) {
        return new OutboxLedger(jdbc);
    }

    @Bean
    MeterBinder outboxMeters(OutboxLedger ledger) {
        return new OutboxMeters(ledger);
    }

    @Bean
    Watch outboxWatch(OutboxLedger ledger, OutboxProperties settings, Alarms alarms) {
        return new Watch(
                "outbox",
                Duration.ofSeconds(5),
                () -> ledger.raiseAlarms(alarms, settings.stalledAfter()));
    }

    @Bean
    TimedWork outboxPruning(OutboxLedger ledger, OutboxProperties settings) {
        return new TimedWork(
                "outbox-pruning", Duration.ofMinutes(10), () -> ledger.prune(settings.retention()));
    }

    @Bean
    OutboxController outboxController(
            OutboxLedger ledger, JdbcClient jdbc, AuditTrail audit, CurrentOfficer officers) {
        return new OutboxController(ledger, jdbc, audit, officers);
    }

    @Bean
    EndpointRules outboxRules(WebProperties web) {
        String parked = web.api() + "/platform/outbox/parked";
        return EndpointRules.table()
                .read(parked, Role.OPERATOR)
                .read(parked + "/{id}", Role.OPERATOR)
                .act(parked + "/{id}/release", Role.OPERATOR)
                .act(parked + "/{id}/discard", Role.OPERATOR)
                .build();
    }

    private static @Nullable String traceparent(@Nullable Tracer tracer) {
        Span span = tracer == null ? null : tracer.currentSpan();
        if (span == null) {
            return null;
        }
        TraceContext context = span.context();
        String flags = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + flags;
    }
}

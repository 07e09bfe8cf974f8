package org.shenguan.bench.events;

import com.zaxxer.hikari.HikariDataSource;
import io.namastack.outbox.Outbox;
import io.namastack.outbox.OutboxJacksonAutoConfiguration;
import io.namastack.outbox.config.JdbcOutboxAutoConfiguration;
import io.namastack.outbox.config.JdbcOutboxSchemaAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreInfrastructureAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreMulticasterAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreProcessingAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreSchedulingAutoConfiguration;
import io.namastack.outbox.config.OutboxCoreThreadingAutoConfiguration;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.shenguan.bench.BenchPostgres;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskExecutionAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The same decision with Namastack outbox, on a plain pool, tuned as far as its settings go. */
final class NamastackService implements AutoCloseable {

    static final String TOPIC = "bench.namastack";

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Outbox outbox;

    private NamastackService(ConfigurableApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.transaction =
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        this.outbox = context.getBean(Outbox.class);
    }

    /** What the event says, and what stands in the headers of the others' records. */
    public record Decided(UUID eventId, long sequence, UUID id, String subject, String content) {}

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        TaskExecutionAutoConfiguration.class,
        TaskSchedulingAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        OutboxJacksonAutoConfiguration.class,
        JdbcOutboxSchemaAutoConfiguration.class,
        OutboxCoreInfrastructureAutoConfiguration.class,
        JdbcOutboxAutoConfiguration.class,
        OutboxCoreThreadingAutoConfiguration.class,
        OutboxCoreProcessingAutoConfiguration.class,
        OutboxCoreSchedulingAutoConfiguration.class,
        OutboxCoreMulticasterAutoConfiguration.class
    })
    static class Settings {

        @Bean
        HikariDataSource dataSource(Environment settings) {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(settings.getRequiredProperty("bench.url"));
            pool.setUsername(settings.getRequiredProperty("bench.user"));
            pool.setPassword(settings.getRequiredProperty("bench.password"));
            pool.setMaximumPoolSize(24);
            return pool;
        }

        @Bean(destroyMethod = "close")
        KafkaProducer<String, byte[]> producer(Environment settings) {
            return new KafkaProducer<>(
                    Map.of(
                            "bootstrap.servers",
                            settings.getRequiredProperty("bench.broker"),
                            "acks",
                            "all",
                            "enable.idempotence",
                            true,
                            "compression.type",
                            "lz4",
                            "linger.ms",
                            0),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }

        @Bean
        ToKafka toKafka(KafkaProducer<String, byte[]> producer, JsonMapper json) {
            return new ToKafka(producer, json);
        }
    }

    /** Sends and waits for the acknowledgement, or the record could be deleted unsent. */
    static final class ToKafka implements OutboxTypedHandler<Decided> {

        private final KafkaProducer<String, byte[]> producer;
        private final JsonMapper json;

        ToKafka(KafkaProducer<String, byte[]> producer, JsonMapper json) {
            this.producer = producer;
            this.json = json;
        }

        @Override
        public void handle(Decided decided, OutboxRecordMetadata metadata) {
            ProducerRecord<String, byte[]> sent =
                    new ProducerRecord<>(TOPIC, decided.subject(), json.writeValueAsBytes(decided));
            sent.headers().add("ce_id", bytes(decided.eventId().toString()));
            sent.headers().add("ce_sequence", bytes(Long.toString(decided.sequence())));
            try {
                producer.send(sent).get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static byte[] bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    static NamastackService start(BenchPostgres.Database database, String broker)
            throws SQLException {
        try (Connection owner = database.connectAsOwner();
                Statement sql = owner.createStatement()) {
            sql.execute(
                    "create table decision (id uuid primary key, subject text not null,"
                            + " content jsonb not null, decided_at timestamptz not null)");
        }
        return new NamastackService(
                new SpringApplicationBuilder(Settings.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.application.name=bench-namastack",
                                // The owner, because the library makes its tables by itself.
                                "bench.url=" + database.url(),
                                "bench.user=" + database.owner(),
                                "bench.password=" + database.password(),
                                "bench.broker=" + broker,
                                "namastack.outbox.polling.batch-size=1000",
                                "namastack.outbox.polling.fixed.interval=20ms",
                                "namastack.outbox.processing.delete-completed-records=true",
                                "namastack.outbox.processing.publish-after-save=false",
                                "namastack.outbox.processing.executor-core-pool-size=16",
                                "namastack.outbox.processing.executor-max-pool-size=16")
                        .run());
    }

    /** The business transaction with its event; returns the id of the event. */
    UUID decide(Load.Item item) {
        UUID eventId = UUID.randomUUID();
        transaction.executeWithoutResult(_ -> {
            BenchService.insert(jdbc, "decision", item.id(), item.subject(), Load.CONTENT);
            outbox.schedule(
                    new Decided(eventId, item.sequence(), item.id(), item.subject(), Load.CONTENT),
                    item.subject());
        });
        return eventId;
    }

    @Override
    public void close() {
        context.close();
    }
}

package org.shenguan.bench.events;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.shenguan.bench.BenchPostgres;
import org.shenguan.chassis.inbox.EventIntake;
import org.shenguan.chassis.outbox.Outbox;
import org.shenguan.chassis.outbox.OutboxMessage;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service on the chassis as every other, with nothing but a decision and an assignment. */
final class BenchService implements AutoCloseable {

    static final String TOPIC = "bench.decisions";
    private static final String CONTRACT = "bench.decided.v1";
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final ConfigurableApplicationContext context;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ScopeSwitch scopes;

    private BenchService(ConfigurableApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.transaction =
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        this.scopes = context.getBean(ScopeSwitch.class);
    }

    /** What the event says. */
    record Decided(UUID id, String subject, String content) {}

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "io.namastack.outbox.config.OutboxCoreInfrastructureAutoConfiguration",
                "io.namastack.outbox.config.OutboxCoreThreadingAutoConfiguration",
                "io.namastack.outbox.config.OutboxCoreProcessingAutoConfiguration",
                "io.namastack.outbox.config.OutboxCoreSchedulingAutoConfiguration",
                "io.namastack.outbox.config.OutboxCoreMulticasterAutoConfiguration",
                "io.namastack.outbox.config.JdbcOutboxAutoConfiguration",
                "io.namastack.outbox.config.JdbcOutboxSchemaAutoConfiguration",
                "io.namastack.outbox.OutboxJacksonAutoConfiguration"
            })
    static class Deciding {}

    /** The same, and it takes decisions in. */
    @Configuration(proxyBeanMethods = false)
    static class Assigning extends Deciding {

        @Bean
        AtomicInteger assigned() {
            return new AtomicInteger();
        }

        @Bean
        Consumer<Message<List<byte[]>>> decisions(
                EventIntake intake, JdbcClient jdbc, AtomicInteger assigned) {
            return intake.consumer("decisions")
                    .on(
                            CONTRACT,
                            Decided.class,
                            (decided, _) -> {
                                insert(
                                        jdbc,
                                        "assignment",
                                        decided.id(),
                                        decided.subject(),
                                        decided.content());
                                assigned.incrementAndGet();
                            })
                    .build();
        }
    }

    static BenchService deciding(BenchPostgres.Database database, String broker) {
        return new BenchService(
                start(Deciding.class, "bench-deciding", database, broker, Map.of()));
    }

    static BenchService assigning(BenchPostgres.Database database, String broker) {
        return new BenchService(
                start(
                        Assigning.class,
                        "bench-assigning",
                        database,
                        broker,
                        Map.of(
                                "spring.cloud.function.definition",
                                "decisions",
                                "spring.cloud.stream.bindings.decisions-in-0.destination",
                                TOPIC)));
    }

    private static ConfigurableApplicationContext start(
            Class<?> configuration,
            String name,
            BenchPostgres.Database database,
            String broker,
            Map<String, Object> more) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.application.name", name);
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.app());
        settings.put("spring.datasource.password", database.password());
        settings.put("spring.flyway.user", database.owner());
        settings.put("spring.flyway.password", database.password());
        settings.put("spring.flyway.locations", "classpath:db/chassis,classpath:db/bench");
        settings.put("spring.kafka.bootstrap-servers", broker);
        settings.put("spring.cloud.function.definition", "calendarNotices");
        settings.put(
                "spring.cloud.stream.bindings.calendarNotices-in-0.destination",
                "shenguan.calendar.v1");
        settings.put("shenguan.web.api", "/api/bench");
        settings.put("shenguan.security.issuer", "http://127.0.0.1:1/realms/none");
        // Of no use beyond this run.
        settings.put("shenguan.privacy.keys.bench", KEY);
        settings.put("shenguan.privacy.active-key", "bench");
        settings.put("shenguan.privacy.index-key", KEY);
        settings.put("server.port", 0);
        settings.putAll(more);
        // As arguments, because the defaults of the chassis stand above an application's own.
        return new SpringApplicationBuilder(configuration)
                .run(
                        settings.entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                                .toArray(String[]::new));
    }

    /** The business transaction without its event. */
    void decideSilently(Load.Item item) {
        inTransaction(() -> insert(jdbc, "decision", item.id(), item.subject(), Load.CONTENT));
    }

    /** The other service's transaction without the intake. */
    void assignSilently(Load.Item item) {
        inTransaction(() -> insert(jdbc, "assignment", item.id(), item.subject(), Load.CONTENT));
    }

    /** The business transaction with its event; returns the id of the event. */
    UUID decide(Load.Item item) {
        Outbox outbox = context.getBean(Outbox.class);
        return scopes.within(
                RowScope.everything(),
                () ->
                        java.util.Objects.requireNonNull(
                                transaction.execute(_ -> {
                                    insert(
                                            jdbc,
                                            "decision",
                                            item.id(),
                                            item.subject(),
                                            Load.CONTENT);
                                    return outbox.append(
                                            new OutboxMessage(
                                                    CONTRACT,
                                                    TOPIC,
                                                    item.subject(),
                                                    item.sequence(),
                                                    Instant.now(),
                                                    new Decided(
                                                            item.id(),
                                                            item.subject(),
                                                            Load.CONTENT)));
                                })));
    }

    /** Committed assignments, as the database has them. */
    long assignments() {
        return scopes.within(
                RowScope.everything(),
                () -> jdbc.sql("select count(*) from assignment").query(Long.class).single());
    }

    /** Handled, perhaps not committed yet. */
    int handled() {
        return context.getBean(AtomicInteger.class).get();
    }

    private void inTransaction(Runnable work) {
        scopes.within(
                RowScope.everything(), () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    static void insert(JdbcClient jdbc, String table, UUID id, String subject, String content) {
        String column = table.equals("decision") ? "decided_at" : "assigned_at";
        jdbc.sql(
                        "insert into %s (id, subject, content, %s) values (?, ?, ?::jsonb, ?)"
                                .formatted(table, column))
                .params(id, subject, content, Timestamp.from(Instant.now()))
                .update();
    }

    @Override
    public void close() {
        context.close();
    }
}

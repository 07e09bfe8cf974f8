package org.shenguan.chassis.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.event.EventHeaders;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.PostgresServer;
import org.shenguan.chassis.testing.Property;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes are handed the same events at the same moment: each event has one effect. */
class SimultaneousIntakeTests {

    private final PostgresServer.TestDatabase database =
            PostgresServer.running().createDatabase("simultaneous");
    private final DriverManagerDataSource dataSource =
            new DriverManagerDataSource(database.url(), database.app(), database.password());
    private final JdbcClient jdbc = JdbcClient.create(dataSource);

    record Word(String word) {}

    @BeforeEach
    void migrate() throws Exception {
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.password())
                .locations("classpath:db/chassis")
                .placeholders(Map.of("app_role", database.app()))
                .load()
                .migrate();
        try (var owner = database.connectAsOwner();
                var sql = owner.createStatement()) {
            sql.execute("create table effect (id bigint generated always as identity, word text)");
        }
    }

    @Test
    void letTwoNodesThatGetTheSameEventsAtOnceHaveOneEffectEach() throws Exception {
        var nodes = List.of(node(), node());
        List<String> expected = new ArrayList<>();
        Property.holds(
                60,
                random -> {
                    List<Message<List<byte[]>>> polls = new ArrayList<>();
                    List<ReceivedEvent> events = new ArrayList<>();
                    for (int i = 0, n = random.nextInt(1, 30); i < n; i++) {
                        String word = UUID.randomUUID().toString();
                        expected.add(word);
                        events.add(event("subject-" + random.nextInt(5), word));
                    }
                    // The same records as one poll here and in pieces there, some of them twice.
                    polls.add(poll(events));
                    int cut = random.nextInt(events.size() + 1);
                    List<ReceivedEvent> again = new ArrayList<>(events.subList(0, cut));
                    again.addAll(events);
                    polls.add(poll(again));

                    takeAtOnce(nodes, polls);

                    assertThat(
                                    jdbc.sql("select word from effect order by id")
                                            .query(String.class)
                                            .list())
                            .containsExactlyInAnyOrderElementsOf(expected);
                });
    }

    private static void takeAtOnce(
            List<java.util.function.Consumer<Message<List<byte[]>>>> nodes,
            List<Message<List<byte[]>>> polls) {
        CyclicBarrier start = new CyclicBarrier(nodes.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < nodes.size(); i++) {
                int node = i;
                done.add(
                        threads.submit(() -> {
                            start.await();
                            nodes.get(node).accept(polls.get(node));
                            return null;
                        }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private java.util.function.Consumer<Message<List<byte[]>>> node() {
        EventDesk desk =
                new EventDesk(
                        new Inbox(jdbc),
                        new DeadLetters(jdbc),
                        new TransactionTemplate(new JdbcTransactionManager(dataSource)),
                        ScopeSwitch.unscoped(),
                        new EventTracing(null, null),
                        new InboxProperties(4, Duration.ofMillis(5), Duration.ofDays(400)),
                        new IntakeMeters(new SimpleMeterRegistry()),
                        () -> {});
        return new EventIntake(desk, new JsonMapper())
                .consumer("words")
                .on(
                        "trial.word-said.v1",
                        Word.class,
                        (word, _) ->
                                jdbc.sql("insert into effect (word) values (?)")
                                        .param(word.word())
                                        .update())
                .build();
    }

    private static ReceivedEvent event(String subject, String word) {
        Map<String, String> headers = new HashMap<>();
        EventHeaders.of(
                        new EventEnvelope(
                                UUID.randomUUID(),
                                "shenguan.trial.word-said.v1",
                                "/shenguan/test",
                                java.time.Instant.parse("2026-11-20T02:00:00Z"),
                                subject,
                                java.net.URI.create("https://shenguan.org/contracts/x"),
                                1,
                                null))
                .forEach((name, value) ->
                        headers.put(name, new String(value, StandardCharsets.UTF_8)));
        return new ReceivedEvent(
                "words",
                subject,
                headers,
                "{\"word\": \"%s\"}".formatted(word).getBytes(StandardCharsets.UTF_8));
    }

    private static Message<List<byte[]>> poll(List<ReceivedEvent> events) {
        return MessageBuilder.withPayload(events.stream().map(ReceivedEvent::payload).toList())
                .setHeader(
                        KafkaHeaders.RECEIVED_TOPIC,
                        events.stream().map(ReceivedEvent::topic).toList())
                .setHeader(
                        KafkaHeaders.RECEIVED_KEY, events.stream().map(ReceivedEvent::key).toList())
                .setHeader(
                        KafkaHeaders.BATCH_CONVERTED_HEADERS,
                        events.stream().map(ReceivedEvent::headers).toList())
                .build();
    }
}

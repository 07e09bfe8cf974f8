package org.shenguan.chassis.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.KafkaBroker;
import org.shenguan.chassis.testing.PostgresServer;
import org.shenguan.chassis.testing.TcpProxy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The relay while connections are cut, the broker is away and replicas die: late, never lost. */
class RelayFaultTests {

    private static final String TOPIC = "shenguan.relay-fault." + UUID.randomUUID();
    private static final EventStream STREAM = EventStream.of(TOPIC);
    private static final OutboxProperties SETTINGS =
            new OutboxProperties(
                    true,
                    50,
                    Duration.ofMillis(2),
                    Duration.ofMillis(50),
                    Duration.ofMillis(5),
                    Duration.ofDays(3),
                    Duration.ofSeconds(30));

    private final PostgresServer.TestDatabase database =
            PostgresServer.running().createDatabase("relay");
    private final DriverManagerDataSource dataSource =
            new DriverManagerDataSource(database.url(), database.app(), database.password());
    private final JdbcClient jdbc = JdbcClient.create(dataSource);
    private final List<AutoCloseable> started = new ArrayList<>();

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(database.url(), database.owner(), database.password())
                .locations("classpath:db/chassis")
                .placeholders(Map.of("app_role", database.app()))
                .load()
                .migrate();
        KafkaBroker.running().createTopic(TOPIC, 2);
    }

    @AfterEach
    void stopAll() throws Exception {
        for (AutoCloseable one : started.reversed()) {
            one.close();
        }
    }

    /** Decisions are still accepted: the outbox does not ask whether the broker is there. */
    @Test
    void deliversEverythingInOrderOnceTheBrokerIsBack() {
        TcpProxy broker = KafkaBroker.running().cuttable();
        started.add(broker::restore);
        start(dataSource, producer("127.0.0.1:" + broker.port()));
        List<UUID> events = new ArrayList<>(append("a", 1, 20));
        await().until(() -> received().size() == 20);

        broker.cut();
        events.addAll(append("a", 21, 200));
        events.addAll(append("b", 1, 200));
        assertThat(received()).hasSize(20);
        broker.restore();

        await().atMost(Duration.ofSeconds(30)).until(() -> received().size() == 400);
        assertThat(received().keySet()).containsExactlyInAnyOrderElementsOf(events);
        assertThat(sequencesOf("a")).containsExactlyElementsOf(oneTo(200));
        assertThat(sequencesOf("b")).containsExactlyElementsOf(oneTo(200));
    }

    @Test
    void goesOnWhereItStoodWhenTheConnectionToTheDatabaseIsCut() {
        int port = java.net.URI.create(database.url().substring("jdbc:".length())).getPort();
        TcpProxy way = TcpProxy.to("127.0.0.1", port);
        started.add(way);
        start(
                new DriverManagerDataSource(
                        database.url().replace(":" + port + "/", ":" + way.port() + "/"),
                        database.app(),
                        database.password()),
                producer(KafkaBroker.running().bootstrapServers()));
        append("a", 1, 20);
        await().until(() -> received().size() == 20);

        way.cut();
        append("a", 21, 60);
        way.restore();

        await().until(() -> received().size() == 60);
        assertThat(sequencesOf("a")).containsExactlyElementsOf(oneTo(60));
    }

    /** The batch was sent, but the replica died before it could note so. */
    @Test
    void repeatsUnderTheSameIdWhatWasSentButNotNoted() {
        AtomicInteger crashes = new AtomicInteger(1);
        start(
                dataSource,
                crashingAfterSend(producer(KafkaBroker.running().bootstrapServers()), crashes));
        List<UUID> events = append("a", 1, 10);

        await().until(() -> crashes.get() < 0 && allReceived().size() > 10);
        await().until(() -> received().size() == 10);

        assertThat(allReceived().size()).as("records on the topic").isGreaterThan(10);
        assertThat(received().keySet()).containsExactlyElementsOf(events);
        assertThat(sequencesOf("a")).containsExactlyElementsOf(oneTo(10));
    }

    @Test
    void letsAnotherReplicaTakeOverWhenTheLeaderIsGone() {
        OutboxRelay leader = start(dataSource, producer(KafkaBroker.running().bootstrapServers()));
        append("a", 1, 10);
        await().until(() -> received().size() == 10);
        start(dataSource, producer(KafkaBroker.running().bootstrapServers()));

        leader.stop();
        append("a", 11, 20);

        await().atMost(Duration.ofSeconds(5)).until(() -> received().size() == 20);
        assertThat(sequencesOf("a")).containsExactlyElementsOf(oneTo(20));
    }

    /** Far more than a batch: the keys wait at the server, the rows come page by page. */
    @Test
    void drainsABacklogOfManyBatchesInOrder() {
        IntStream.rangeClosed(1, 30)
                .forEach(i -> append("subject-" + i % 7, i * 100, i * 100 + 99));

        start(dataSource, producer(KafkaBroker.running().bootstrapServers()));

        await().until(() -> received().size() == 3000);
        IntStream.range(0, 7).forEach(i -> assertThat(sequencesOf("subject-" + i)).isSorted());
    }

    @Test
    void parksTheSubjectOfAnEventTheBrokerNeverTakesAndReleasesItInOrder() {
        Map<String, Object> small = settings(KafkaBroker.running().bootstrapServers());
        small.put("max.request.size", 2000);
        OutboxRelay relay = start(dataSource, new KafkaProducer<>(small));
        append("large", 1, 1, "x".repeat(4000));
        append("large", 2, 3);
        append("other", 1, 3);

        await().until(() -> received().size() == 3);
        OutboxLedger ledger = new OutboxLedger(jdbc);
        await().until(() -> ledger.parked() == 3);
        assertThat(sequencesOf("other")).containsExactly(1L, 2L, 3L);
        relay.stop();
        start(dataSource, producer(KafkaBroker.running().bootstrapServers()));
        append("large", 4, 4);
        await().until(() -> ledger.parked() == 4);

        ledger.requestRelease(
                jdbc.sql("select min(id) from outbox_parked").query(Long.class).single());

        await().until(() -> received().size() == 7);
        assertThat(sequencesOf("large")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ledger.parked()).isZero();
    }

    @Test
    void prunesWhatWasSentLongAgoAndNothingThatWaits() {
        OutboxLedger ledger = new OutboxLedger(jdbc);
        OutboxRelay relay = start(dataSource, producer(KafkaBroker.running().bootstrapServers()));
        append("a", 1, 10);
        await().until(() -> ledger.waiting() == 0);
        append("a", 11, 11);
        await().until(() -> ledger.waiting() == 0);
        relay.stop();
        append("a", 12, 14);
        jdbc.sql("update outbox set written_at = written_at - interval '4 days'").update();
        assertThat(ledger.oldestAge()).isGreaterThan(Duration.ofDays(3));

        ledger.prune(Duration.ofDays(3));

        // The last window's upper end is known to be settled only with the next one.
        assertThat(jdbc.sql("select sequence from outbox order by id").query(Long.class).list())
                .contains(12L, 13L, 14L)
                .doesNotContainAnyElementsOf(oneTo(10));
        assertThat(ledger.waiting()).isEqualTo(3);
    }

    private OutboxRelay start(DataSource source, Producer<String, byte[]> producer) {
        OutboxSender sender = new OutboxSender(producer);
        OutboxRelay relay =
                new OutboxRelay(source, sender, SETTINGS, "/test", new SimpleMeterRegistry());
        relay.start();
        started.add(sender);
        started.add(relay::stop);
        return relay;
    }

    private static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(settings(bootstrapServers));
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", ByteArraySerializer.class);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("delivery.timeout.ms", Integer.MAX_VALUE);
        settings.put("reconnect.backoff.max.ms", 200);
        return settings;
    }

    private List<UUID> append(String subject, int from, int to) {
        return append(subject, from, to, "{}");
    }

    private List<UUID> append(String subject, int from, int to, String payload) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n ->
                        jdbc.sql(
                                        """
                                        insert into outbox (event_id, contract, topic, subject, sequence,
                                                            occurred_at, payload)
                                        values (gen_random_uuid(), 'c.v1', ?, ?, ?, now(), ?)
                                        returning event_id
                                        """)
                                .params(TOPIC, key(subject), n, payload)
                                .query(UUID.class)
                                .single())
                .toList();
    }

    /** The topic is shared by the tests of this class, the subjects are not. */
    private String key(String subject) {
        return database.app() + "/" + subject;
    }

    private List<EventStream.Received> allReceived() {
        return STREAM.all().stream()
                .filter(event -> event.key().startsWith(database.app() + "/"))
                .toList();
    }

    /** First occurrences only, as consumers see them. */
    private Map<UUID, EventStream.Received> received() {
        Map<UUID, EventStream.Received> first = new LinkedHashMap<>();
        allReceived().forEach(event -> first.putIfAbsent(event.envelope().id(), event));
        return first;
    }

    private List<Long> sequencesOf(String subject) {
        Set<Long> sequences = new LinkedHashSet<>();
        received().values().stream()
                .filter(event -> event.key().equals(key(subject)))
                .forEach(event -> sequences.add(event.envelope().sequence()));
        return List.copyOf(sequences);
    }

    private static List<Long> oneTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(n -> (long) n).toList();
    }

    /** Sends for real, and then, as often as asked, dies as a killed replica does. */
    @SuppressWarnings("unchecked")
    private static Producer<String, byte[]> crashingAfterSend(
            Producer<String, byte[]> real, AtomicInteger crashes) {
        return (Producer<String, byte[]>)
                Proxy.newProxyInstance(
                        Producer.class.getClassLoader(),
                        new Class<?>[] {Producer.class},
                        (_, method, arguments) -> {
                            Object result = method.invoke(real, arguments);
                            if (method.getName().equals("flush") && crashes.getAndDecrement() > 0) {
                                throw new IllegalStateException("killed between send and note");
                            }
                            return result;
                        });
    }
}

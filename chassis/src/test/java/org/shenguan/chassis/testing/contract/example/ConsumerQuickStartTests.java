package org.shenguan.chassis.testing.contract.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.KafkaBroker;
import org.shenguan.chassis.testing.PostgresServer;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.contract.EventContract;

/** What the quick start promises a provincial system holds for the code that it shows. */
class ConsumerQuickStartTests {

    private static final EventContract DECIDED =
            EventContract.of("approval.application-decided.v1");
    private static final EventContract CHANGED = EventContract.of("approval.license-changed.v1");
    private static final EventStream TOPIC = EventStream.of("shenguan.approval.result.v1");

    @Test
    void appliesEachEventOnceThroughDuplicatesCrashesAndReplays() throws Exception {
        String granted = Subjects.next();
        String refused = Subjects.next();
        Instant beginning = Instant.now();
        EventEnvelope event = publish(DECIDED, "", granted);
        TOPIC.publish(event, payload(DECIDED, "", granted));
        publish(CHANGED, "", granted);
        publish(DECIDED, "refused", refused);
        Properties settings = new Properties();
        settings.setProperty("bootstrap.servers", KafkaBroker.running().bootstrapServers());
        settings.setProperty("group.id", "province-quick-start-" + UUID.randomUUID());

        try (Connection database = database();
                DecisionConsumer consumer = new DecisionConsumer(copy(settings), database)) {
            pollUntil(consumer, database, granted, refused);
        }
        String next = Subjects.next();
        publish(DECIDED, "", next);
        try (Connection database = database();
                DecisionConsumer consumer = new DecisionConsumer(copy(settings), database)) {
            // It lost its tables, and asks for what happened since the beginning.
            assertThat(decisions(database)).doesNotContain(granted);
            consumer.replayFrom(beginning);
            pollUntil(consumer, database, granted, refused, next);
            int seen = count(database, "seen_event");
            consumer.replayFrom(beginning);
            String last = Subjects.next();
            publish(DECIDED, "", last);
            pollUntil(consumer, database, last);
            assertThat(count(database, "seen_event")).isEqualTo(seen + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"consumer-quick-start.md", "consumer-quick-start.zh-CN.md"})
    void showsExactlyTheCodeThatIsRunHere(String document) throws IOException {
        Path contracts = contracts();
        String source =
                Files.readString(
                        contracts.resolve(
                                "../../chassis/src/test/java/org/shenguan/chassis/testing/contract/example/DecisionConsumer.java"));
        String code = source.substring(source.indexOf("import "));

        assertThat(Files.readString(contracts.resolve(document)))
                .contains("```java\n" + code + "```\n");
    }

    private static void pollUntil(DecisionConsumer consumer, Connection database, String... about) {
        await().atMost(Duration.ofSeconds(30))
                .pollInSameThread()
                .untilAsserted(() -> {
                    consumer.poll();
                    assertThat(decisions(database)).contains(about).doesNotHaveDuplicates();
                });
    }

    private static EventEnvelope publish(EventContract contract, String example, String subject) {
        return TOPIC.publish(contract.name(), subject, payload(contract, example, subject));
    }

    /** The example with another subject, and an application of its own. */
    private static String payload(EventContract contract, String example, String subject) {
        return contract.example(example)
                .json()
                .replaceAll("(\"uscc\": *)\"[^\"]*\"", "$1\"" + subject + "\"")
                .replaceFirst(
                        "(\"applicationNumber\": *)\"[^\"]*\"",
                        "$1\"" + "application of " + subject + "\"");
    }

    private static Properties copy(Properties settings) {
        Properties copy = new Properties();
        copy.putAll(settings);
        return copy;
    }

    private static Connection database() throws SQLException {
        return PostgresServer.running().createDatabase("province").connectAsOwner();
    }

    private static List<String> decisions(Connection database) throws SQLException {
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery("select uscc from decision")) {
            List<String> subjects = new java.util.ArrayList<>();
            while (row.next()) {
                subjects.add(row.getString(1));
            }
            return subjects;
        }
    }

    private static int count(Connection database, String table) throws SQLException {
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Path contracts() {
        Path at = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (!Files.isDirectory(at.resolve("docs/contracts"))) {
            at = at.getParent();
        }
        return at.resolve("docs/contracts");
    }
}

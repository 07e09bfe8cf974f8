package org.shenguan.chassis.testing.contract.example;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the decision on every application, each event applied once, whatever crashes in between. */
public final class DecisionConsumer implements AutoCloseable {

    private static final String TOPIC = "shenguan.approval.result.v1";
    private static final String TYPE = "shenguan.approval.application-decided.v1";

    private final JsonMapper json = new JsonMapper();
    private final KafkaConsumer<String, byte[]> kafka;
    private final Connection database;

    /** Needs {@code bootstrap.servers}, {@code group.id} and the credentials in the settings. */
    public DecisionConsumer(Properties settings, Connection database) throws SQLException {
        settings.setProperty("auto.offset.reset", "earliest");
        settings.setProperty("enable.auto.commit", "false");
        this.kafka =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer());
        this.kafka.subscribe(List.of(TOPIC));
        this.database = database;
        database.setAutoCommit(false);
        execute("create table if not exists seen_event (id uuid primary key)");
        execute(
                """
                create table if not exists decision (
                    application text primary key, uscc text not null, decision text not null)
                """);
        database.commit();
    }

    /** Applies what has come; the offsets are committed last, so nothing is ever skipped. */
    public void poll() throws SQLException {
        for (ConsumerRecord<String, byte[]> event : kafka.poll(Duration.ofSeconds(1))) {
            // A topic may gain types: pass over what you do not know.
            if (TYPE.equals(header(event, "ce_type"))) {
                apply(event);
            }
        }
        kafka.commitSync();
    }

    /** The effect and the note that the event had it stand or fall together. */
    private void apply(ConsumerRecord<String, byte[]> event) throws SQLException {
        try {
            UUID id = UUID.fromString(header(event, "ce_id"));
            if (execute("insert into seen_event values (?) on conflict do nothing", id) == 1) {
                keep(json.readTree(event.value()));
            }
            database.commit();
        } catch (SQLException | RuntimeException failure) {
            database.rollback();
            throw failure;
        }
    }

    private void keep(JsonNode decided) throws SQLException {
        execute(
                """
                insert into decision values (?, ?, ?)
                on conflict (application) do update set decision = excluded.decision
                """,
                decided.at("/applicationNumber").asString(),
                decided.at("/subject/uscc").asString(),
                decided.at("/decision").asString());
    }

    /** Goes back to a date; what was applied before is recognised and passed over. */
    public void replayFrom(Instant date) {
        while (kafka.assignment().isEmpty()) {
            kafka.poll(Duration.ofMillis(100));
        }
        Map<TopicPartition, Long> since = new HashMap<>();
        kafka.assignment().forEach(partition -> since.put(partition, date.toEpochMilli()));
        kafka.offsetsForTimes(since)
                .forEach((partition, found) -> {
                    if (found == null) {
                        kafka.seekToEnd(List.of(partition));
                    } else {
                        kafka.seek(partition, found.offset());
                    }
                });
    }

    private int execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        kafka.close();
    }
}

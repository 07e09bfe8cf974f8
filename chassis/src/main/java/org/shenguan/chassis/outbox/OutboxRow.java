package org.shenguan.chassis.outbox;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.event.EventHeaders;

/**
 * A written event as the relay reads it.
 *
 * @param transactionId of the transaction that wrote it
 */
record OutboxRow(
        long id,
        long transactionId,
        String contract,
        String topic,
        EventEnvelope envelope,
        String payload) {

    private static final String SCHEMA_BASE = "https://shenguan.org/contracts/";

    static OutboxRow read(ResultSet row, String source) throws SQLException {
        String contract = row.getString("contract");
        return new OutboxRow(
                row.getLong("id"),
                row.getLong("transaction_id"),
                contract,
                row.getString("topic"),
                new EventEnvelope(
                        row.getObject("event_id", UUID.class),
                        "shenguan." + contract,
                        source,
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getString("subject"),
                        URI.create(SCHEMA_BASE + contract + ".schema.json"),
                        row.getLong("sequence"),
                        row.getString("traceparent")),
                row.getString("payload"));
    }

    ProducerRecord<String, byte[]> toRecord() {
        ProducerRecord<String, byte[]> sent =
                new ProducerRecord<>(
                        topic, envelope.subject(), payload.getBytes(StandardCharsets.UTF_8));
        EventHeaders.of(envelope).forEach((name, value) -> sent.headers().add(name, value));
        return sent;
    }
}

package org.shenguan.chassis.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.event.EventHeaders;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A record as it came from a topic, before anybody knows whether it is an event of ours. */
record ReceivedEvent(String topic, String key, Map<String, String> headers, byte[] payload) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The records of one poll, in their order. */
    static List<ReceivedEvent> from(Message<List<byte[]>> batch) {
        List<byte[]> payloads = batch.getPayload();
        List<?> topics = column(batch, KafkaHeaders.RECEIVED_TOPIC);
        List<?> keys = column(batch, KafkaHeaders.RECEIVED_KEY);
        List<?> headers = column(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<ReceivedEvent> events = new ArrayList<>(payloads.size());
        for (int i = 0; i < payloads.size(); i++) {
            Map<String, String> attributes = new TreeMap<>();
            ((Map<?, ?>) headers.get(i))
                    .forEach((name, value) -> {
                        if (isAttribute(name.toString())) {
                            attributes.put(name.toString().replace("ce-", "ce_"), text(value));
                        }
                    });
            events.add(
                    new ReceivedEvent(
                            text(topics.get(i)), text(keys.get(i)), attributes, payloads.get(i)));
        }
        return events;
    }

    /** As it was kept aside. */
    static ReceivedEvent of(String topic, String key, String headers, String payload) {
        return new ReceivedEvent(
                topic,
                key,
                JSON.readValue(headers, new TypeReference<TreeMap<String, String>>() {}),
                payload.getBytes(StandardCharsets.UTF_8));
    }

    EventEnvelope envelope() {
        return EventHeaders.read(headers::get);
    }

    String headersAsJson() {
        return JSON.writeValueAsString(headers);
    }

    String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /** SHA-256 of the content, in hexadecimal. */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<?> column(Message<?> batch, String header) {
        Object values = batch.getHeaders().get(header);
        if (values instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException("Not a batch of records: no header " + header);
    }

    private static boolean isAttribute(String name) {
        return name.startsWith("ce_")
                || name.startsWith("ce-")
                || name.equals(EventHeaders.TRACEPARENT);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case byte[] utf8 -> new String(utf8, StandardCharsets.UTF_8);
            default -> value.toString();
        };
    }
}

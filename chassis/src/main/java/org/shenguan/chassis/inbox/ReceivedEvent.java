package org.shenguan.chassis.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.event.EventHeaders;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import tools.jackson.databind.json.JsonMapper;

/** A record as it came from a topic, before anybody knows whether it is an event of ours. */
record ReceivedEvent(String topic, String key, Map<String, String> headers, byte[] payload) {

    private static final JsonMapper JSON = new JsonMapper();

    static ReceivedEvent from(Message<byte[]> message) {
        Map<String, String> headers = new TreeMap<>();
        message.getHeaders()
                .forEach((name, value) -> {
                    if (isAttribute(name)) {
                        headers.put(name.replace("ce-", "ce_"), text(value));
                    }
                });
        return new ReceivedEvent(
                text(message.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC)),
                text(message.getHeaders().get(KafkaHeaders.RECEIVED_KEY)),
                headers,
                message.getPayload());
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

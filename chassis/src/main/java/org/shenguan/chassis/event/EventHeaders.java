package org.shenguan.chassis.event;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** CloudEvents attributes to and from the headers of a Kafka record (binary content mode). */
public final class EventHeaders {

    public static final String ID = "ce_id";
    public static final String TYPE = "ce_type";
    public static final String SOURCE = "ce_source";
    public static final String SUBJECT = "ce_subject";
    public static final String TIME = "ce_time";
    public static final String DATA_SCHEMA = "ce_dataschema";
    public static final String SEQUENCE = "ce_sequence";
    public static final String SPEC_VERSION = "ce_specversion";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACEPARENT = "traceparent";

    private EventHeaders() {}

    /** The headers to send, in a stable order. */
    public static Map<String, byte[]> of(EventEnvelope envelope) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers.put(SPEC_VERSION, bytes("1.0"));
        headers.put(ID, bytes(envelope.id().toString()));
        headers.put(SOURCE, bytes(envelope.source()));
        headers.put(TYPE, bytes(envelope.type()));
        headers.put(TIME, bytes(envelope.time().toString()));
        headers.put(SUBJECT, bytes(envelope.subject()));
        headers.put(DATA_SCHEMA, bytes(envelope.dataSchema().toString()));
        headers.put(SEQUENCE, bytes(Long.toString(envelope.sequence())));
        headers.put(CONTENT_TYPE, bytes("application/json"));
        String traceparent = envelope.traceparent();
        if (traceparent != null) {
            headers.put(TRACEPARENT, bytes(traceparent));
        }
        return headers;
    }

    /**
     * Reads an envelope.
     *
     * @param lookup gives the value of a header, as text or as UTF-8 bytes, or null
     * @throws UnreadableEnvelope if a required attribute is missing or malformed
     */
    public static EventEnvelope read(Function<String, @Nullable Object> lookup) {
        try {
            return new EventEnvelope(
                    UUID.fromString(required(lookup, ID)),
                    required(lookup, TYPE),
                    required(lookup, SOURCE),
                    instant(required(lookup, TIME)),
                    required(lookup, SUBJECT),
                    URI.create(required(lookup, DATA_SCHEMA)),
                    Long.parseLong(required(lookup, SEQUENCE)),
                    text(lookup.apply(TRACEPARENT)));
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            throw new UnreadableEnvelope(malformed);
        }
    }

    private static Instant instant(String value) {
        return OffsetDateTime.parse(value).toInstant();
    }

    private static String required(Function<String, @Nullable Object> lookup, String name) {
        String value = text(lookup.apply(name));
        if (value == null) {
            throw new IllegalArgumentException("header " + name + " is missing");
        }
        return value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] utf8 -> new String(utf8, StandardCharsets.UTF_8);
            default -> value.toString();
        };
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}

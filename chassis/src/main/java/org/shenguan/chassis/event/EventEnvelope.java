package org.shenguan.chassis.event;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 事件信封: the CloudEvents 1.0 attributes of one event, without its payload.
 *
 * @param id unique for ever; consumers deduplicate by it
 * @param type what happened, past tense, with its major version, such as {@code
 *     shenguan.approval.application-decided.v1}
 * @param source the service that says so, such as {@code /shenguan/approval-service}
 * @param time when the fact became true
 * @param subject 统一社会信用代码 of the subject the event is about; also the record key
 * @param dataSchema where the JSON Schema of the payload stands
 * @param sequence rises by one per change of the aggregate; lets a consumer see a gap or a rerun
 * @param traceparent W3C trace context of the act that caused the event, if it was traced
 */
public record EventEnvelope(
        UUID id,
        String type,
        String source,
        Instant time,
        String subject,
        URI dataSchema,
        long sequence,
        @Nullable String traceparent) {

    public EventEnvelope {
        requireText(type, "type");
        requireText(source, "source");
        requireText(subject, "subject");
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence must not be negative: " + sequence);
        }
    }

    private static void requireText(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }
}

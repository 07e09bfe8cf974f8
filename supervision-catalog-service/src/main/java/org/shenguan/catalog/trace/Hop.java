package org.shenguan.catalog.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 环节: one event in the life line of a subject, with the receipt of its arrival.
 *
 * @param type event type without its {@code shenguan.} prefix
 * @param actor 经办人, as far as the event names one
 * @param payloadSha256 收件凭证: SHA-256 of the payload as it arrived
 */
record Hop(
        UUID eventId,
        String topic,
        String type,
        long sequence,
        String uscc,
        String subjectName,
        String region,
        HopContent.@Nullable Post department,
        @Nullable String actor,
        String summary,
        Instant occurredAt,
        Instant receivedAt,
        @Nullable String traceId,
        Map<Key, String> keys,
        Map<Fact, String> facts,
        List<DueDate> deadlines,
        String payloadSha256) {

    /** 时间顺序; of the same moment, the order of the aggregate, and then any fixed one. */
    static final Comparator<Hop> IN_TIME =
            Comparator.comparing(Hop::occurredAt)
                    .thenComparingLong(Hop::sequence)
                    .thenComparing(Hop::eventId);

    /** Which of two events of one aggregate came later. */
    static final Comparator<Hop> BY_SEQUENCE =
            Comparator.comparingLong(Hop::sequence)
                    .thenComparing(Hop::occurredAt)
                    .thenComparing(Hop::eventId);

    Hop {
        keys = Map.copyOf(keys);
        facts = Map.copyOf(facts);
        deadlines = List.copyOf(deadlines);
    }

    boolean says(Fact fact, String... any) {
        return List.of(any).contains(facts.getOrDefault(fact, ""));
    }

    boolean has(Fact fact) {
        return facts.containsKey(fact);
    }

    @Nullable LocalDate date(Fact fact) {
        String text = facts.get(fact);
        return text == null ? null : LocalDate.parse(text);
    }

    /** Whether both hops carry this number, and the same. */
    boolean shares(Key key, Hop other) {
        return matches(key, other.keys().get(key));
    }

    boolean matches(Key key, @Nullable String value) {
        return value != null && value.equals(keys.get(key));
    }
}

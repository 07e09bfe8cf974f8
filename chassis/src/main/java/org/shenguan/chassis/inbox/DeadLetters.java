package org.shenguan.chassis.inbox;

import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 死信: events that could not be digested, kept with their reason and in their subject's order. */
final class DeadLetters {

    private final JdbcClient jdbc;

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an earlier event of this subject waits to be mended; later ones must wait behind it. */
    boolean isParked(String consumer, String subject) {
        return jdbc.sql(
                        """
                        select exists (select 1 from dead_letter
                                       where consumer = ? and subject = ? and state = 'PARKED')
                        """)
                .params(consumer, subject)
                .query(Boolean.class)
                .single();
    }

    void park(
            String consumer,
            ReceivedEvent event,
            @Nullable EventEnvelope envelope,
            String reason,
            int attempts) {
        jdbc.sql(
                        """
                        insert into dead_letter (consumer, event_id, subject, type, topic, headers, \
                        payload, reason, attempts)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing
                        """)
                .param(consumer)
                .param(envelope == null ? null : envelope.id())
                .param(envelope == null ? event.key() : envelope.subject())
                .param(envelope == null ? null : envelope.type())
                .param(event.topic())
                .param(event.headersAsJson())
                .param(event.text())
                .param(reason)
                .param(attempts)
                .update();
    }
}

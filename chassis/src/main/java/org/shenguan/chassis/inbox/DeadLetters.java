package org.shenguan.chassis.inbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 死信: events that could not be digested, kept with their reason and in their subject's order. */
final class DeadLetters {

    private final JdbcClient jdbc;

    DeadLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of the subjects of which an earlier event waits to be mended; later ones must wait behind
     * it. Their parking is held against a replay until the transaction ends, and what a replay has
     * finished meanwhile is not parked any more.
     */
    Set<String> parkedAmong(String consumer, Collection<String> subjects) {
        Set<String> parked = parked(consumer, subjects);
        if (!parked.isEmpty()) {
            parked.stream().sorted().forEach(subject -> hold(consumer, subject));
            parked = parked(consumer, parked);
        }
        return parked;
    }

    private Set<String> parked(String consumer, Collection<String> subjects) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select distinct subject from dead_letter
                                where consumer = ? and state = 'PARKED' and subject = any (?)
                                """)
                        .param(consumer)
                        .param(subjects.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** Keeps replay and intake of one subject from passing each other, until the transaction ends. */
    void hold(String consumer, String subject) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(? || ' ' || ?, 1))")
                .params(consumer, subject)
                .query((_, _) -> true)
                .single();
    }

    /** The letter that must be taken before any other of its subject. */
    Optional<DeadLetter> first(String consumer, String subject) {
        return jdbc.sql(
                        DeadLetter.SELECT
                                + " where consumer = ? and subject = ? and state = 'PARKED' order by id limit 1")
                .params(consumer, subject)
                .query(DeadLetter::read)
                .optional();
    }

    Optional<DeadLetter> find(long id) {
        return jdbc.sql(DeadLetter.SELECT + " where id = ?")
                .param(id)
                .query(DeadLetter::read)
                .optional();
    }

    void failedAgain(long id, String reason) {
        jdbc.sql("update dead_letter set reason = ?, attempts = attempts + 1 where id = ?")
                .params(reason, id)
                .update();
    }

    void mend(long id, String payload, String note) {
        jdbc.sql("update dead_letter set mended_payload = ?, note = ? where id = ?")
                .params(payload, note, id)
                .update();
    }

    void settle(long id, DeadLetter.State state, String by, @Nullable String note) {
        jdbc.sql(
                        """
                        update dead_letter set state = ?, settled_at = clock_timestamp(), settled_by = ?,
                               note = coalesce(?, note)
                        where id = ?
                        """)
                .param(state.name())
                .param(by)
                .param(note)
                .param(id)
                .update();
    }

    int parkedOf(String consumer, String subject) {
        return jdbc.sql(
                        """
                        select count(*) from dead_letter
                        where consumer = ? and subject = ? and state = 'PARKED'
                        """)
                .params(consumer, subject)
                .query(Integer.class)
                .single();
    }

    long parkedSubjects() {
        return jdbc.sql(
                        """
                        select count(*) from (
                            select distinct consumer, subject from dead_letter where state = 'PARKED') s
                        """)
                .query(Long.class)
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

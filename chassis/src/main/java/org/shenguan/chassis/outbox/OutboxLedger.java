package org.shenguan.chassis.outbox;

import java.time.Duration;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.problem.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What anybody but the relay may know of the outbox and do to it. */
final class OutboxLedger {

    static final String STALLED = "outbox-stalled";
    static final String PARKED = "outbox-parked";

    // Counting millions at every scrape helps nobody: beyond this the number is "many".
    private static final int COUNTED = 100_000;
    private static final int PRUNED_AT_ONCE = 5_000;

    private static final String WAITING =
            """
            outbox o, outbox_position p
            where o.transaction_id >= p.settled::text::xid8
              and not (o.transaction_id < p.horizon::text::xid8 and o.id <= p.last_id)
            """;

    private final JdbcClient jdbc;

    OutboxLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How long the longest waiting event has waited; zero if none waits. */
    Duration oldestAge() {
        double seconds =
                jdbc.sql(
                                """
                                select coalesce(extract(epoch from clock_timestamp() - (
                                    select o.written_at from %s order by o.transaction_id, o.id limit 1)), 0)
                                """
                                        .formatted(WAITING))
                        .query(Double.class)
                        .single();
        return Duration.ofMillis(Math.max(0, Math.round(seconds * 1000)));
    }

    /** How many events wait to be sent, counted up to a hundred thousand. */
    long waiting() {
        return jdbc.sql(
                        "select count(*) from (select 1 from %s limit %d) w"
                                .formatted(WAITING, COUNTED))
                .query(Long.class)
                .single();
    }

    long parked() {
        return jdbc.sql(
                        "select count(*) from (select 1 from outbox_parked limit %d) p"
                                .formatted(COUNTED))
                .query(Long.class)
                .single();
    }

    void raiseAlarms(Alarms alarms, Duration stalledAfter) {
        Duration age = oldestAge();
        if (age.compareTo(stalledAfter) > 0) {
            alarms.raise(STALLED, "relay", "最早的待发事件已等待 " + age.toSeconds() + " 秒。");
        } else {
            alarms.clear(STALLED, "relay");
        }
        long parked = parked();
        if (parked > 0) {
            alarms.raise(PARKED, "relay", "有 " + parked + " 个事件无法发出，所属主体的事件停放待处理。");
        } else {
            alarms.clear(PARKED, "relay");
        }
    }

    /** Removes what was sent long ago, in short transactions; what waits is never touched. */
    void prune(Duration retention) {
        int removed;
        do {
            removed =
                    jdbc.sql(
                                    """
                                    delete from outbox where (transaction_id, id) in (
                                        select o.transaction_id, o.id from outbox o, outbox_position p
                                        where o.transaction_id < p.settled::text::xid8
                                          and o.written_at < clock_timestamp() - make_interval(secs => ?)
                                        order by o.transaction_id limit ?)
                                    """)
                            .params((double) retention.toSeconds(), PRUNED_AT_ONCE)
                            .update();
        } while (removed == PRUNED_AT_ONCE);
    }

    /** Asks the relay to send this event and all that are parked behind it, in their order. */
    void requestRelease(long id) {
        found(
                id,
                jdbc.sql(
                                """
                                update outbox_parked set release_requested = true
                                where (topic, subject) = (select topic, subject from outbox_parked where id = ?)
                                """)
                        .param(id)
                        .update());
    }

    /** Gives an event up for ever; what is parked behind it stays until it is released. */
    void discard(long id) {
        found(id, jdbc.sql("delete from outbox_parked where id = ?").param(id).update());
    }

    private static void found(long id, int rows) {
        if (rows == 0) {
            throw new NotFound("停放的事件", id);
        }
    }
}

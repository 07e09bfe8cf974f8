package org.shenguan.chassis.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 收件箱: one row per consumer and event, written in the transaction of the effect. */
final class Inbox {

    private static final int PRUNED_AT_ONCE = 5_000;

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims the events for this consumer and returns those that have had no effect yet.
     *
     * <p>ON CONFLICT DO NOTHING, because a caught duplicate-key error would leave the PostgreSQL
     * transaction aborted. Two replicas that claim at once wait for each other here, and one loses; ids
     * are claimed in one order, so that they never wait for each other in a ring.
     */
    Set<UUID> claim(String consumer, Collection<UUID> eventIds) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                insert into inbox (consumer, event_id)
                                select ?, id from unnest(?::uuid[]) as ids(id) order by id
                                on conflict do nothing returning event_id
                                """)
                        .param(consumer)
                        .param(eventIds.stream().distinct().toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
    }

    /** Forgets what was taken so long ago that no topic can bring it again. */
    void prune(Duration retention) {
        int removed;
        do {
            removed =
                    jdbc.sql(
                                    """
                                    delete from inbox where ctid = any (array(
                                        select ctid from inbox
                                        where received_at < clock_timestamp() - make_interval(secs => ?)
                                        limit ?))
                                    """)
                            .params((double) retention.toSeconds(), PRUNED_AT_ONCE)
                            .update();
        } while (removed == PRUNED_AT_ONCE);
    }
}

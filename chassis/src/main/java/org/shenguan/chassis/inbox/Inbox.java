package org.shenguan.chassis.inbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 收件箱: one row per consumer and event, written in the transaction of the effect. */
final class Inbox {

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Claims the event for this consumer.
     *
     * <p>ON CONFLICT DO NOTHING, because a caught duplicate-key error would leave the PostgreSQL
     * transaction aborted. Two replicas that claim at once wait for each other here, and one loses.
     *
     * @return false if the event has already had its effect
     */
    boolean isFirst(String consumer, UUID eventId) {
        return jdbc.sql(
                                "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing")
                        .params(consumer, eventId)
                        .update()
                == 1;
    }
}

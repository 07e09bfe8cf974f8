package org.shenguan.catalog.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.kernel.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 推送队列. A worker takes the lane that has waited longest, in one short transaction, and holds it by
 * a lease while it calls the receiver; a worker that dies leaves a lease that runs out.
 */
@Component
class LaneStore {

    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;
    private final SecretStore secrets;
    private final AuditTrail audit;

    LaneStore(JdbcClient jdbc, SecretStore secrets, AuditTrail audit) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.audit = audit;
    }

    private record Lane(UUID subscription, String subject) {}

    /**
     * Takes the first delivery of a lane that is due.
     *
     * @param most how many lanes of one subscription may be under way at once
     */
    @Transactional
    public Optional<Claim> claim(Instant now, Instant leaseEnds, int most) {
        while (true) {
            Optional<Lane> lane = lease(now, leaseEnds, most);
            if (lane.isEmpty()) {
                return Optional.empty();
            }
            Optional<Claim> head = head(lane.get(), now);
            if (head.isPresent()) {
                return head;
            }
            remove(lane.get());
        }
    }

    private Optional<Lane> lease(Instant now, Instant leaseEnds, int most) {
        return jdbc.sql(
                        """
                        with busy as materialized (
                            select subscription_id from webhook_lane
                            where leased and due_at > :now
                            group by subscription_id having count(*) >= :most),
                        next as materialized (
                            select l.subscription_id, l.subject
                            from webhook_lane l join webhook_subscription s on s.id = l.subscription_id
                            where l.due_at <= :now and s.state = 'ACTIVE'
                              and l.subscription_id not in (select subscription_id from busy)
                            order by l.due_at limit 1
                            for update of l skip locked)
                        update webhook_lane lane set due_at = :until, leased = true
                        from next
                        where lane.subscription_id = next.subscription_id
                          and lane.subject = next.subject
                        returning lane.subscription_id, lane.subject
                        """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .param("until", Timestamp.from(leaseEnds))
                .query((row, _) -> new Lane(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    private Optional<Claim> head(Lane lane, Instant now) {
        return jdbc.sql(
                        """
                        update webhook_delivery d set attempts = attempts + 1
                        from webhook_subscription s
                        where s.id = d.subscription_id and d.id = (
                            select id from webhook_delivery
                            where subscription_id = ? and subject = ? and state = 'WAITING'
                            order by id limit 1)
                        returning d.*, s.url
                        """)
                .param(lane.subscription())
                .param(lane.subject())
                .query((row, _) -> claim(row, now))
                .optional();
    }

    /** Writes down what came of the attempt; false if the lease had run out and others took over. */
    @Transactional
    public boolean settle(Claim claim, Attempt attempt, Verdict verdict, Instant now) {
        Lane lane = new Lane(claim.subscription(), claim.event().subject());
        jdbc.sql("select 1 from webhook_lane where subscription_id = ? and subject = ? for update")
                .param(lane.subscription())
                .param(lane.subject())
                .query()
                .listOfRows();
        if (!write(claim, attempt, verdict, now)) {
            return false;
        }
        if (verdict instanceof Verdict.GivenUp) {
            audit.record(
                    "webhook.give-up",
                    "WebhookDelivery",
                    claim.delivery(),
                    claim.region(),
                    Map.of("subscription", claim.subscription(), "event", claim.event().id()));
        }
        if (verdict instanceof Verdict.Retry retry) {
            release(lane, retry.at());
        } else if (isAnyWaiting(lane)) {
            release(lane, now);
        } else {
            remove(lane);
        }
        return true;
    }

    private boolean write(Claim claim, Attempt attempt, Verdict verdict, Instant now) {
        DeliveryState state =
                switch (verdict) {
                    case Verdict.Delivered _ -> DeliveryState.DELIVERED;
                    case Verdict.Retry _ -> DeliveryState.WAITING;
                    case Verdict.GivenUp _ -> DeliveryState.GIVEN_UP;
                };
        String error = attempt.error();
        return jdbc.sql(
                                """
                                update webhook_delivery
                                set state = ?, last_status = ?, last_error = ?, finished_at = ?
                                where id = ? and state = 'WAITING' and attempts = ?
                                """)
                        .param(state.name())
                        .param(attempt.status())
                        .param(
                                error == null
                                        ? null
                                        : error.substring(
                                                0, Math.min(LONGEST_ERROR, error.length())))
                        .param(state == DeliveryState.WAITING ? null : Timestamp.from(now))
                        .param(claim.delivery())
                        .param(claim.attempts())
                        .update()
                == 1;
    }

    private boolean isAnyWaiting(Lane lane) {
        return jdbc.sql(
                        """
                        select exists (select 1 from webhook_delivery
                            where subscription_id = ? and subject = ? and state = 'WAITING')
                        """)
                .param(lane.subscription())
                .param(lane.subject())
                .query(Boolean.class)
                .single();
    }

    private void release(Lane lane, Instant due) {
        jdbc.sql(
                        """
                        update webhook_lane set due_at = ?, leased = false
                        where subscription_id = ? and subject = ?
                        """)
                .param(Timestamp.from(due))
                .param(lane.subscription())
                .param(lane.subject())
                .update();
    }

    private void remove(Lane lane) {
        jdbc.sql("delete from webhook_lane where subscription_id = ? and subject = ?")
                .param(lane.subscription())
                .param(lane.subject())
                .update();
    }

    private Claim claim(ResultSet row, Instant now) throws SQLException {
        UUID subscription = row.getObject("subscription_id", UUID.class);
        return new Claim(
                row.getLong("id"),
                subscription,
                new DivisionCode(row.getString("region")),
                URI.create(row.getString("url")),
                secrets.validAt(subscription, now),
                new EventEnvelope(
                        row.getObject("event_id", UUID.class),
                        row.getString("type"),
                        row.getString("source"),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getString("subject"),
                        URI.create(row.getString("data_schema")),
                        row.getLong("sequence"),
                        row.getString("traceparent")),
                row.getString("payload"),
                row.getInt("attempts"),
                row.getTimestamp("give_up_at").toInstant());
    }
}

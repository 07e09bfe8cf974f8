package org.shenguan.catalog.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.kernel.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * 待推送事件: one row for each event and subscription, in the lane of its subject. Whoever adds to a
 * lane holds it until the transaction ends, so rows of a lane become visible in their order.
 */
@Component
class DeliveryRegister {

    private final JdbcClient jdbc;
    private final SubscriptionRegister subscriptions;
    private final WebhookProperties settings;
    private final Courier courier;
    private final Clock clock;

    DeliveryRegister(
            JdbcClient jdbc,
            SubscriptionRegister subscriptions,
            WebhookProperties settings,
            Courier courier,
            Clock clock) {
        this.jdbc = jdbc;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.courier = courier;
        this.clock = clock;
    }

    /** Puts the event down for everyone who has subscribed to it there. */
    void add(EventEnvelope event, @Nullable DivisionCode region, String payload) {
        for (WebhookSubscription subscription : subscriptions.to(event.type())) {
            if (region == null || subscription.region().covers(region)) {
                add(event, payload, subscription);
            }
        }
    }

    private void add(EventEnvelope event, String payload, WebhookSubscription to) {
        Instant now = clock.instant();
        openLane(to, event.subject(), now);
        jdbc.sql(
                        """
                        insert into webhook_delivery (subscription_id, region, department, event_id,
                            type, source, subject, sequence, occurred_at, data_schema, traceparent,
                            payload, created_at, give_up_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (subscription_id, event_id) do nothing
                        """)
                .param(to.id())
                .param(to.region().value())
                .param(to.department())
                .param(event.id())
                .param(event.type())
                .param(event.source())
                .param(event.subject())
                .param(event.sequence())
                .param(Timestamp.from(event.time()))
                .param(event.dataSchema().toString())
                .param(event.traceparent())
                .param(payload)
                .param(Timestamp.from(now))
                .param(Timestamp.from(now.plus(settings.giveUpAfter())))
                .update();
    }

    /** Puts a given-up delivery back into its lane; false if it is not given up. */
    boolean addAgain(WebhookSubscription to, long delivery, String subject) {
        Instant now = clock.instant();
        openLane(to, subject, now);
        return jdbc.sql(
                                """
                                update webhook_delivery
                                set state = 'WAITING', finished_at = null, give_up_at = ?
                                where id = ? and state = 'GIVEN_UP'
                                """)
                        .param(Timestamp.from(now.plus(settings.giveUpAfter())))
                        .param(delivery)
                        .update()
                == 1;
    }

    private void openLane(WebhookSubscription to, String subject, Instant now) {
        jdbc.sql(
                        """
                        insert into webhook_lane (subscription_id, subject, region, department, due_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (subscription_id, subject) do update set subject = excluded.subject
                        """)
                .param(to.id())
                .param(subject)
                .param(to.region().value())
                .param(to.department())
                .param(Timestamp.from(now))
                .update();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        courier.wake();
                    }
                });
    }

    /** Removes what was delivered before that time; tells how many rows. */
    int prune(Instant before) {
        return jdbc.sql(
                        "delete from webhook_delivery where state = 'DELIVERED' and finished_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}

package org.shenguan.catalog.webhook;

import java.util.Map;
import java.util.UUID;
import org.shenguan.chassis.audit.AuditTrail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 重新推送: an administrator has a given-up delivery sent again. */
@Component
class RedeliveryDesk {

    private final SubscriptionRegister subscriptions;
    private final DeliveryQueries queries;
    private final DeliveryRegister deliveries;
    private final AuditTrail audit;

    RedeliveryDesk(
            SubscriptionRegister subscriptions,
            DeliveryQueries queries,
            DeliveryRegister deliveries,
            AuditTrail audit) {
        this.subscriptions = subscriptions;
        this.queries = queries;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    @Transactional
    public void sendAgain(UUID subscriptionId, long deliveryId) {
        WebhookSubscription subscription = subscriptions.read(subscriptionId);
        DeliveryView delivery = queries.read(subscriptionId, deliveryId);
        if (!deliveries.addAgain(subscription, deliveryId, delivery.subject())) {
            throw new DeliveryNotGivenUp(delivery.state());
        }
        audit.record(
                "webhook.redeliver",
                "WebhookDelivery",
                deliveryId,
                subscription.region(),
                Map.of("subscription", subscriptionId, "event", delivery.eventId()));
    }
}

package org.shenguan.catalog.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shenguan.chassis.kernel.DivisionCode;

/**
 * 事件推送订阅: one address that is told of events in a region and all below it.
 *
 * @param department 设立订阅的部门, or {@code *} for all departments of the region
 * @param eventTypes values of {@code ce_type}
 */
record WebhookSubscription(
        UUID id,
        DivisionCode region,
        String department,
        String name,
        URI url,
        List<String> eventTypes,
        SubscriptionState state,
        Instant createdAt,
        String createdBy) {

    WebhookSubscription {
        eventTypes = List.copyOf(eventTypes);
    }
}

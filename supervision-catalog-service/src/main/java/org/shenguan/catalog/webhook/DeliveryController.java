package org.shenguan.catalog.webhook;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.shenguan.chassis.paging.KeysetPage;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/catalog/webhooks/{id}/deliveries")
@Tag(name = "事件推送")
class DeliveryController {

    private final SubscriptionRegister subscriptions;
    private final DeliveryQueries queries;
    private final RedeliveryDesk desk;

    DeliveryController(
            SubscriptionRegister subscriptions, DeliveryQueries queries, RedeliveryDesk desk) {
        this.subscriptions = subscriptions;
        this.queries = queries;
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "查询推送记录")
    KeysetPage<DeliveryView> list(
            @PathVariable UUID id, @RequestParam Map<String, String> parameters) {
        return queries.of(subscriptions.read(id).id(), parameters);
    }

    @PostMapping("/{deliveryId}/redelivery")
    @Operation(summary = "重新推送已放弃的事件")
    DeliveryView sendAgain(@PathVariable UUID id, @PathVariable long deliveryId) {
        desk.sendAgain(id, deliveryId);
        return queries.read(id, deliveryId);
    }
}

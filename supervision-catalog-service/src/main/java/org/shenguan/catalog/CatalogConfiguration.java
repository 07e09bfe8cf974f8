package org.shenguan.catalog;

import static org.shenguan.chassis.security.Role.ADMINISTRATOR;
import static org.shenguan.chassis.security.Role.LEADER;
import static org.shenguan.chassis.security.Role.SECTION_HEAD;
import static org.shenguan.chassis.security.Role.SUPERVISOR;

import org.shenguan.chassis.security.EndpointRules;
import org.shenguan.chassis.security.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    @Bean
    EndpointRules endpointRules() {
        Role first = Role.values()[0];
        Role[] everybody = Role.values();
        return EndpointRules.table()
                .read("/api/catalog/items", first, everybody)
                .read("/api/catalog/items/{code}", first, everybody)
                .act("/api/catalog/items/import", ADMINISTRATOR)
                .replace("/api/catalog/items/{code}/approval-items", ADMINISTRATOR)
                .read("/api/catalog/departments", first, everybody)
                .act("/api/catalog/departments/import", ADMINISTRATOR)
                .read("/api/catalog/responsibility/rules", first, everybody)
                .act("/api/catalog/responsibility/explanations", first, everybody)
                .read("/api/catalog/assignments", first, everybody)
                .read("/api/catalog/assignments/{id}", first, everybody)
                .act("/api/catalog/assignments/{id}/claim", SUPERVISOR, SECTION_HEAD)
                .act("/api/catalog/assignments/{id}/return", SUPERVISOR, SECTION_HEAD)
                .act("/api/catalog/assignments/{id}/reroute", ADMINISTRATOR, LEADER)
                .read("/api/catalog/traces/{key}", first, everybody)
                .read("/api/catalog/calendar/notices", first, everybody)
                .act("/api/catalog/calendar/notices", ADMINISTRATOR)
                .read("/api/catalog/calendar/closures", first, everybody)
                .act("/api/catalog/calendar/closures", ADMINISTRATOR)
                .read("/api/catalog/webhooks", ADMINISTRATOR)
                .act("/api/catalog/webhooks", ADMINISTRATOR)
                .read("/api/catalog/webhooks/{id}", ADMINISTRATOR)
                .remove("/api/catalog/webhooks/{id}", ADMINISTRATOR)
                .act("/api/catalog/webhooks/{id}/pause", ADMINISTRATOR)
                .act("/api/catalog/webhooks/{id}/resume", ADMINISTRATOR)
                .act("/api/catalog/webhooks/{id}/secret", ADMINISTRATOR)
                .read("/api/catalog/webhooks/{id}/deliveries", ADMINISTRATOR)
                .act("/api/catalog/webhooks/{id}/deliveries/{deliveryId}/redelivery", ADMINISTRATOR)
                .build();
    }
}

package org.shenguan.catalog.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.shenguan.chassis.problem.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 事件推送订阅: where the subscriptions are kept. */
@Component
class SubscriptionRegister {

    private static final String SELECT = "select * from webhook_subscription";

    private final JdbcClient jdbc;
    private final Listing<WebhookSubscription> listing =
            Listing.of(SELECT, "id", FilterType.UUID, SubscriptionRegister::subscription)
                    .sort("createdAt", "created_at", FilterType.INSTANT)
                    .sort("name", "name", FilterType.TEXT)
                    .defaultSort("-createdAt")
                    .filter("state", "state = ?", SubscriptionState.class)
                    .filter("region", "region = ?", FilterType.TEXT)
                    .filter("eventType", "? = any(event_types)", FilterType.TEXT)
                    .build();

    SubscriptionRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<WebhookSubscription> list(Map<String, String> parameters) {
        return listing.page(jdbc, parameters);
    }

    WebhookSubscription read(UUID id) {
        return one(SELECT + " where id = ?", id);
    }

    /** Whoever changes a subscription waits for whoever is changing it. */
    WebhookSubscription lock(UUID id) {
        return one(SELECT + " where id = ? for update", id);
    }

    private WebhookSubscription one(String sql, UUID id) {
        return jdbc.sql(sql)
                .param(id)
                .query(SubscriptionRegister::subscription)
                .optional()
                .orElseThrow(() -> new NotFound("推送订阅", id));
    }

    /** Who has subscribed to the type, in a stable order: rows are locked in it. */
    List<WebhookSubscription> to(String type) {
        return jdbc.sql(SELECT + " where ? = any(event_types) order by id")
                .param(type)
                .query(SubscriptionRegister::subscription)
                .list();
    }

    void add(WebhookSubscription subscription) {
        jdbc.sql(
                        """
                        insert into webhook_subscription (id, region, department, name, url,
                            event_types, state, created_at, created_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(subscription.id())
                .param(subscription.region().value())
                .param(subscription.department())
                .param(subscription.name())
                .param(subscription.url().toString())
                .param(subscription.eventTypes().toArray(String[]::new))
                .param(subscription.state().name())
                .param(Timestamp.from(subscription.createdAt()))
                .param(subscription.createdBy())
                .update();
    }

    void change(UUID id, SubscriptionState state) {
        jdbc.sql("update webhook_subscription set state = ? where id = ?")
                .param(state.name())
                .param(id)
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from webhook_subscription where id = ?").param(id).update();
    }

    private static WebhookSubscription subscription(ResultSet row, int number) throws SQLException {
        return new WebhookSubscription(
                row.getObject("id", UUID.class),
                new DivisionCode(row.getString("region")),
                row.getString("department"),
                row.getString("name"),
                URI.create(row.getString("url")),
                List.of((String[]) row.getArray("event_types").getArray()),
                SubscriptionState.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"));
    }
}

package org.shenguan.catalog.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.shenguan.chassis.problem.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 推送记录的查询. */
@Component
class DeliveryQueries {

    private static final String SELECT = "select * from webhook_delivery";

    private final JdbcClient jdbc;
    private final Listing<DeliveryView> listing =
            Listing.of(SELECT, "id", FilterType.INTEGER, DeliveryQueries::view)
                    .sort("createdAt", "created_at", FilterType.INSTANT)
                    .defaultSort("-createdAt")
                    .filter("state", "state = ?", DeliveryState.class)
                    .filter("type", "type = ?", FilterType.TEXT)
                    .filter("subject", "subject = ?", FilterType.TEXT)
                    .filter("subscription", "subscription_id = ?", FilterType.UUID)
                    .build();

    DeliveryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    KeysetPage<DeliveryView> of(UUID subscription, Map<String, String> parameters) {
        Map<String, String> asked = new HashMap<>(parameters);
        asked.put("subscription", subscription.toString());
        return listing.page(jdbc, asked);
    }

    DeliveryView read(UUID subscription, long id) {
        return jdbc.sql(SELECT + " where subscription_id = ? and id = ?")
                .param(subscription)
                .param(id)
                .query(DeliveryQueries::view)
                .optional()
                .orElseThrow(() -> new NotFound("推送记录", id));
    }

    private static DeliveryView view(ResultSet row, int number) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new DeliveryView(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                row.getString("subject"),
                row.getLong("sequence"),
                row.getTimestamp("occurred_at").toInstant(),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                (@Nullable Integer) row.getObject("last_status"),
                row.getString("last_error"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("give_up_at").toInstant(),
                finished == null ? null : finished.toInstant());
    }
}

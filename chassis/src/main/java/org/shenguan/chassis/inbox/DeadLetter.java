package org.shenguan.chassis.inbox;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 死信, as it is kept and shown. */
@Schema(description = "死信：无法处理而停放的事件")
record DeadLetter(
        @Schema(description = "序号") long id,
        @Schema(description = "消费者") String consumer,
        @Schema(description = "事件标识；不成其为事件时没有") @Nullable UUID eventId,
        @Schema(description = "主体") String subject,
        @Schema(description = "事件类型") @Nullable String type,
        @Schema(description = "主题") String topic,
        @Schema(description = "事件头") String headers,
        @Schema(description = "收到的内容") String payload,
        @Schema(description = "修正后的内容") @Nullable String mendedPayload,
        @Schema(description = "原因") String reason,
        @Schema(description = "已尝试次数") int attempts,
        @Schema(description = "状态") State state,
        @Schema(description = "停放时间") Instant parkedAt,
        @Schema(description = "了结时间") @Nullable Instant settledAt,
        @Schema(description = "了结人") @Nullable String settledBy,
        @Schema(description = "修正、丢弃的理由") @Nullable String note) {

    /** 状态. */
    enum State {
        /** 停放: later events of the subject wait behind it. */
        PARKED,
        /** 已重放: it had its effect after all. */
        REPLAYED,
        /** 已丢弃: it never will have one. */
        DISCARDED
    }

    static final String SELECT =
            """
            select id, consumer, event_id, subject, type, topic, headers, payload, mended_payload, reason,
                   attempts, state, parked_at, settled_at, settled_by, note
            from dead_letter
            """;

    static DeadLetter read(ResultSet row, int number) throws SQLException {
        OffsetDateTime settledAt = row.getObject("settled_at", OffsetDateTime.class);
        return new DeadLetter(
                row.getLong("id"),
                row.getString("consumer"),
                row.getObject("event_id", UUID.class),
                row.getString("subject"),
                row.getString("type"),
                row.getString("topic"),
                row.getString("headers"),
                row.getString("payload"),
                row.getString("mended_payload"),
                row.getString("reason"),
                row.getInt("attempts"),
                State.valueOf(row.getString("state")),
                row.getTimestamp("parked_at").toInstant(),
                settledAt == null ? null : settledAt.toInstant(),
                row.getString("settled_by"),
                row.getString("note"));
    }

    /** The event as it will be taken: with the mended content, if it was mended. */
    ReceivedEvent event() {
        return ReceivedEvent.of(
                topic, subject, headers, mendedPayload == null ? payload : mendedPayload);
    }

    DeadLetter mended(String content) {
        return new DeadLetter(
                id, consumer, eventId, subject, type, topic, headers, payload, content, reason,
                attempts, state, parkedAt, settledAt, settledBy, note);
    }
}

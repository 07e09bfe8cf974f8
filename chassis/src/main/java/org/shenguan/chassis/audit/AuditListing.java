package org.shenguan.chassis.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The searches over the audit trail, within the caller's row scope. */
final class AuditListing {

    private static final Listing<EntryView> ENTRIES =
            Listing.of(
                            "select " + AuditEntry.COLUMNS + " from audit_entry",
                            "id",
                            FilterType.INTEGER,
                            (row, _) ->
                                    new EntryView(
                                            row.getLong("id"),
                                            row.getObject("occurred_at", OffsetDateTime.class)
                                                    .toInstant(),
                                            row.getString("action"),
                                            row.getString("target_type"),
                                            row.getString("target_id"),
                                            row.getString("region"),
                                            row.getString("actor"),
                                            row.getString("actor_name"),
                                            row.getString("actor_roles"),
                                            row.getString("actor_region"),
                                            row.getString("actor_department"),
                                            row.getString("address"),
                                            row.getString("request_id"),
                                            row.getString("trace_id"),
                                            row.getString("details")))
                    .sort("occurredAt", "occurred_at", FilterType.INSTANT)
                    .defaultSort("-occurredAt")
                    .filter("actor", "actor = ?", FilterType.TEXT)
                    .filter("action", "action = ?", FilterType.TEXT)
                    .filter("targetType", "target_type = ?", FilterType.TEXT)
                    .filter("targetId", "target_id = ?", FilterType.TEXT)
                    .filter("from", "occurred_at >= ?", FilterType.INSTANT)
                    .filter("to", "occurred_at < ?", FilterType.INSTANT)
                    // A bound text would turn the column into text and pass its index by.
                    .filter("region", "region = ?::char(6)", FilterType.TEXT)
                    .filter("department", "actor_department = ?", FilterType.TEXT)
                    .filter("address", "address = ?", FilterType.TEXT)
                    .filter("requestId", "request_id = ?", FilterType.TEXT)
                    .filter("traceId", "trace_id = ?", FilterType.TEXT)
                    .build();

    private static final Listing<AuditCheckpoint> CHECKPOINTS =
            Listing.of(
                            "select * from audit_checkpoint",
                            "position",
                            FilterType.INTEGER,
                            (row, _) -> AuditChain.readCheckpoint(row))
                    .sort("position", "position", FilterType.INTEGER)
                    .defaultSort("-position")
                    .build();

    private final JdbcClient jdbc;

    AuditListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Schema(description = "审计记录")
    record EntryView(
            @Schema(description = "编号") long id,
            @Schema(description = "发生时间") Instant occurredAt,
            @Schema(description = "行为") String action,
            @Schema(description = "对象种类") String targetType,
            @Schema(description = "对象标识") String targetId,
            @Schema(description = "对象所属行政区划") String region,
            @Schema(description = "行为人账号") String actor,
            @Schema(description = "行为人姓名") String actorName,
            @Schema(description = "行为人角色") String actorRoles,
            @Schema(description = "行为人行政区划") @Nullable String actorRegion,
            @Schema(description = "行为人部门") @Nullable String actorDepartment,
            @Schema(description = "来源地址") @Nullable String address,
            @Schema(description = "请求编号") @Nullable String requestId,
            @Schema(description = "链路编号") @Nullable String traceId,
            @Schema(description = "要点（JSON 原文）") String details) {}

    /** Takes what an export writes, piece by piece. */
    @FunctionalInterface
    interface Writer {
        void write(List<EntryView> entries) throws IOException;
    }

    KeysetPage<EntryView> entries(Map<String, String> parameters) {
        return ENTRIES.page(jdbc, parameters);
    }

    KeysetPage<AuditCheckpoint> checkpoints(Map<String, String> parameters) {
        return CHECKPOINTS.page(jdbc, parameters);
    }

    /** Hands over everything that was asked for, page after page, starting with the given one. */
    void forEachPage(KeysetPage<EntryView> first, Map<String, String> parameters, Writer writer)
            throws IOException {
        Map<String, String> next = new HashMap<>(parameters);
        KeysetPage<EntryView> page = first;
        writer.write(page.items());
        while (page.next() != null) {
            next.put("cursor", page.next());
            page = entries(next);
            writer.write(page.items());
        }
    }
}

package org.shenguan.inspection.draw;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** 抽取列表. */
@Repository
class DrawListing {

    private static final Listing<DrawLine> LISTING =
            Listing.of(
                            """
                            select id, name, state, item_code, item_name, region, department, commitment,
                                   candidate_count, sample_size, check_by, created_by, committed_at, drawn_at,
                                   replaces, replaced_by, reason as redraw_reason
                            from draw left join draw_redraw on draw_id = id
                            """,
                            "id",
                            FilterType.UUID,
                            (row, _) ->
                                    new DrawLine(
                                            row.getObject("id", UUID.class),
                                            row.getString("name"),
                                            DrawState.valueOf(row.getString("state")),
                                            row.getString("item_code"),
                                            row.getString("item_name"),
                                            row.getString("region"),
                                            row.getString("department"),
                                            row.getString("commitment"),
                                            row.getInt("candidate_count"),
                                            row.getInt("sample_size"),
                                            row.getObject("check_by", LocalDate.class),
                                            row.getString("created_by"),
                                            row.getObject("committed_at", OffsetDateTime.class),
                                            row.getObject("drawn_at", OffsetDateTime.class),
                                            row.getObject("replaces", UUID.class),
                                            row.getObject("replaced_by", UUID.class),
                                            row.getString("redraw_reason")))
                    .sort("committedAt", "committed_at", FilterType.INSTANT)
                    .sort("name", "name", FilterType.TEXT)
                    .defaultSort("-committedAt")
                    .filter("state", "state = ?", DrawState.class)
                    .filter("itemCode", "item_code = ?", FilterType.TEXT)
                    .filter("department", "department = ?", FilterType.TEXT)
                    .filter("createdBy", "created_by = ?", FilterType.TEXT)
                    .build();

    private final JdbcClient jdbc;

    DrawListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A draw in a list. */
    record DrawLine(
            UUID id,
            String name,
            DrawState state,
            String itemCode,
            String itemName,
            String region,
            String department,
            String commitment,
            int candidateCount,
            int sampleSize,
            LocalDate checkBy,
            String createdBy,
            OffsetDateTime committedAt,
            @Nullable OffsetDateTime drawnAt,
            @Nullable UUID replaces,
            @Nullable UUID replacedBy,
            @Nullable String redrawReason) {}

    KeysetPage<DrawLine> page(Map<String, String> parameters) {
        return LISTING.page(jdbc, parameters);
    }
}

package org.shenguan.approval.application;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.Listing;

/** 办件列表: what it shows, and what it can be sorted and filtered by. */
final class ApplicationListing {

    static final Listing<Row> LISTING =
            Listing.of(
                            """
                            select id, number, item_code, uscc, subject_name, region, department, state, \
                            submitted_at, receipt_due_on, decide_due_on from license_application
                            """,
                            "id",
                            FilterType.UUID,
                            (row, _) -> read(row))
                    .sort("submittedAt", "submitted_at", FilterType.INSTANT)
                    .sort("number", "number", FilterType.TEXT)
                    .defaultSort("-submittedAt")
                    .filter("uscc", "uscc = ?", FilterType.TEXT)
                    .filter("state", "state = ?", ApplicationState.class)
                    .filter("itemCode", "item_code = ?", FilterType.TEXT)
                    .filter("number", "number = ?", FilterType.TEXT)
                    .filter("decideDueBefore", "decide_due_on < ?", FilterType.DATE)
                    .build();

    private ApplicationListing() {}

    @Schema(description = "办件列表行")
    record Row(
            @Schema(description = "标识") UUID id,
            @Schema(description = "办件编码") String number,
            @Schema(description = "许可事项编码") String itemCode,
            @Schema(description = "统一社会信用代码") String uscc,
            @Schema(description = "申请人") String subjectName,
            @Schema(description = "行政区划") String region,
            @Schema(description = "承办部门代码") String department,
            @Schema(description = "状态") ApplicationState state,
            @Schema(description = "收件时间") Instant submittedAt,
            @Schema(description = "受理期限届满日") @Nullable LocalDate receiptDueOn,
            @Schema(description = "决定期限届满日") @Nullable LocalDate decideDueOn) {}

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("item_code"),
                row.getString("uscc"),
                row.getString("subject_name"),
                row.getString("region"),
                row.getString("department"),
                ApplicationState.valueOf(row.getString("state")),
                row.getTimestamp("submitted_at").toInstant(),
                date(row.getDate("receipt_due_on")),
                date(row.getDate("decide_due_on")));
    }

    private static @Nullable LocalDate date(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }
}

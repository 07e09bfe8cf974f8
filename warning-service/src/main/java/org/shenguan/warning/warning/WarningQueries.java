package org.shenguan.warning.warning;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.concurrency.Versioned;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.warning.rule.WarningKind;
import org.shenguan.warning.rule.WarningLevel;
import org.shenguan.warning.watch.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What callers read of warnings. */
@Component
class WarningQueries {

    private static final Listing<WarningView> WARNINGS =
            Listing.of("select * from warning", "id", FilterType.UUID, (row, _) -> view(row))
                    .sort("publishedAt", "published_at", FilterType.INSTANT)
                    .sort("startsAt", "starts_at", FilterType.INSTANT)
                    .defaultSort("-publishedAt")
                    .filter("status", "status = ?", WarningStatus.class)
                    .filter("level", "level = ?", WarningLevel.class)
                    .filter("kind", "kind = ?", WarningKind.class)
                    .filter("uscc", "uscc = ?", FilterType.TEXT)
                    .build();

    private final JdbcClient jdbc;

    WarningQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Schema(description = "风险预警")
    record WarningView(
            @Schema(description = "预警标识") UUID id,
            @Schema(description = "市场主体") Subject subject,
            @Schema(description = "预警所涉行政区划代码") String region,
            @Schema(description = "处置部门，尚未明确时无此项")
                    WarningChanged.@Nullable DepartmentName department,
            @Schema(description = "预警种类") WarningKind kind,
            @Schema(description = "类别") String category,
            @Schema(description = "级别") WarningLevel level,
            @Schema(description = "状态") WarningStatus status,
            @Schema(description = "起始时间") Instant startsAt,
            @Schema(description = "可能影响的范围") String scope,
            @Schema(description = "警示事项") String attention,
            @Schema(description = "应当采取的措施") String measures,
            @Schema(description = "发布单位") String publisher,
            @Schema(description = "发布时间") Instant publishedAt,
            @Schema(description = "预警规则") WarningChanged.Rule rule,
            @Schema(description = "起因") WarningChanged.CausedBy causedBy,
            @Schema(description = "解除时间") @Nullable Instant liftedAt,
            @Schema(description = "解除人账号，由平台依规则解除时无此项") @Nullable String liftedBy,
            @Schema(description = "解除理由") @Nullable String liftReason,
            @Schema(description = "版本") long version)
            implements Versioned {}

    KeysetPage<WarningView> list(Map<String, String> parameters) {
        return WARNINGS.page(jdbc, parameters);
    }

    /** Warnings raised and not lifted. */
    long active() {
        return jdbc.sql("select count(*) from warning where status = 'RAISED'")
                .query(Long.class)
                .single();
    }

    WarningView read(UUID id) {
        return jdbc.sql("select * from warning where id = ?")
                .param(id)
                .query((row, _) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("预警", id));
    }

    private static WarningView view(ResultSet row) throws SQLException {
        String department = row.getString("department");
        return new WarningView(
                row.getObject("id", UUID.class),
                new Subject(
                        row.getString("uscc"),
                        row.getString("subject_name"),
                        row.getString("subject_region")),
                row.getString("region"),
                department == null
                        ? null
                        : new WarningChanged.DepartmentName(
                                department, row.getString("department_name")),
                WarningKind.valueOf(row.getString("kind")),
                row.getString("category"),
                WarningLevel.valueOf(row.getString("level")),
                WarningStatus.valueOf(row.getString("status")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getString("scope"),
                row.getString("attention"),
                row.getString("measures"),
                row.getString("publisher"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                new WarningChanged.Rule(
                        row.getString("rule_code"),
                        row.getString("rule_version"),
                        row.getString("rule_explanation")),
                new WarningChanged.CausedBy(
                        row.getObject("cause_event", UUID.class),
                        row.getString("cause_description")),
                instant(row, "lifted_at"),
                row.getString("lifted_by"),
                row.getString("lift_reason"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}

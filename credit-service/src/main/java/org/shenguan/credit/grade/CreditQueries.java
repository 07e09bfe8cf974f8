package org.shenguan.credit.grade;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.shenguan.credit.record.EntryKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What callers read: entries, grades and their history. */
@Component
class CreditQueries {

    private static final Listing<GradeRow> GRADES =
            Listing.of(
                            """
                            select s.uscc, s.name, s.region, g.grade, g.score, g.tier, g.coefficient,
                                   g.model_version, g.graded_at
                            from subject_grade g join credit_subject s on s.uscc = g.uscc
                            """,
                            "uscc",
                            FilterType.TEXT,
                            (row, _) ->
                                    new GradeRow(
                                            row.getString("uscc"),
                                            row.getString("name"),
                                            row.getString("region"),
                                            CreditGrade.valueOf(row.getString("grade")),
                                            row.getBigDecimal("score"),
                                            SupervisionTier.valueOf(row.getString("tier")),
                                            coefficient(row),
                                            row.getString("model_version"),
                                            instant(row, "graded_at")))
                    .sort("score", "score", FilterType.DECIMAL)
                    .sort("gradedAt", "graded_at", FilterType.INSTANT)
                    .defaultSort("score")
                    .filter("grade", "grade = ?", CreditGrade.class)
                    .filter("tier", "tier = ?", SupervisionTier.class)
                    .filter(
                            "region",
                            "region like regexp_replace(?, '(00)+$', '') || '%'",
                            FilterType.TEXT)
                    .filter("uscc", "uscc = ?", FilterType.TEXT)
                    .build();

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CreditQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Schema(description = "信用等级")
    record GradeRow(
            @Schema(description = "统一社会信用代码") String uscc,
            @Schema(description = "主体名称") String name,
            @Schema(description = "所在地行政区划代码") String region,
            @Schema(description = "信用等级") CreditGrade grade,
            @Schema(description = "得分") BigDecimal score,
            @Schema(description = "监管层级") SupervisionTier tier,
            @Schema(description = "抽查系数") String samplingCoefficient,
            @Schema(description = "评价模型版本") String modelVersion,
            @Schema(description = "评定时间") Instant gradedAt) {}

    @Schema(description = "信用记录")
    record EntryRow(
            @Schema(description = "来源事件标识") UUID sourceEventId,
            @Schema(description = "记录种类") EntryKind kind,
            @Schema(description = "发生时间") Instant occurredAt,
            @Schema(description = "摘要") String summary) {}

    @Schema(description = "历次评定")
    record HistoryRow(
            @Schema(description = "评定序号") long sequence,
            @Schema(description = "信用等级") CreditGrade grade,
            @Schema(description = "原信用等级") @Nullable CreditGrade previousGrade,
            @Schema(description = "得分") BigDecimal score,
            @Schema(description = "监管层级") SupervisionTier tier,
            @Schema(description = "抽查系数") String samplingCoefficient,
            @Schema(description = "评价模型版本") String modelVersion,
            @Schema(description = "评定时间") Instant gradedAt,
            @Schema(description = "起因事件标识") @Nullable UUID causedBy,
            @Schema(description = "评分明细") List<GradeLine> lines) {}

    KeysetPage<GradeRow> grades(Map<String, String> parameters) {
        return GRADES.page(jdbc, parameters);
    }

    /** The newest first. */
    List<EntryRow> entries(String uscc) {
        return jdbc.sql(
                        """
                        select event_id, kind, occurred_at, summary from credit_entry
                        where uscc = ? order by occurred_at desc, sequence desc, event_id
                        """)
                .param(uscc)
                .query((row, _) ->
                        new EntryRow(
                                row.getObject("event_id", UUID.class),
                                EntryKind.valueOf(row.getString("kind")),
                                instant(row, "occurred_at"),
                                row.getString("summary")))
                .list();
    }

    /** The newest first. */
    List<HistoryRow> history(String uscc) {
        return jdbc.sql("select * from grade_history where uscc = ? order by sequence desc")
                .param(uscc)
                .query((row, _) -> history(row))
                .list();
    }

    private HistoryRow history(ResultSet row) throws SQLException {
        String previous = row.getString("previous_grade");
        return new HistoryRow(
                row.getLong("sequence"),
                CreditGrade.valueOf(row.getString("grade")),
                previous == null ? null : CreditGrade.valueOf(previous),
                row.getBigDecimal("score"),
                SupervisionTier.valueOf(row.getString("tier")),
                coefficient(row),
                row.getString("model_version"),
                instant(row, "graded_at"),
                row.getObject("caused_by", UUID.class),
                List.of(json.readValue(row.getString("lines"), GradeLine[].class)));
    }

    private static String coefficient(ResultSet row) throws SQLException {
        return row.getBigDecimal("coefficient").stripTrailingZeros().toPlainString();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

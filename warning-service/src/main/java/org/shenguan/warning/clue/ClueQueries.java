package org.shenguan.warning.clue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.concurrency.Versioned;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.warning.watch.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What callers read of clues. */
@Component
class ClueQueries {

    private final JdbcClient jdbc;
    private final Clock clock;

    ClueQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Schema(description = "风险线索")
    record ClueView(
            @Schema(description = "线索标识") UUID id,
            @Schema(description = "线索编号") String number,
            @Schema(description = "预警标识") UUID warningId,
            @Schema(description = "市场主体") Subject subject,
            @Schema(description = "处置部门所辖行政区划代码") String region,
            @Schema(description = "处置部门，待指派时无此项") ClueChanged.@Nullable DepartmentName department,
            @Schema(description = "线索标题") String title,
            @Schema(description = "是否涉及安全生产，涉及的优先办理") boolean safetyRelated,
            @Schema(description = "状态") ClueStatus status,
            @Schema(description = "派发时间") @Nullable Instant dispatchedAt,
            @Schema(description = "签收期限的最后一日") @Nullable LocalDate signDueOn,
            @Schema(description = "签收期限的计算说明") @Nullable String signDueExplanation,
            @Schema(description = "是否逾期未签收") boolean overdue,
            @Schema(description = "签收时间") @Nullable Instant signedAt,
            @Schema(description = "签收人账号") @Nullable String signedBy,
            @Schema(description = "退回时间") @Nullable Instant returnedAt,
            @Schema(description = "退回人账号") @Nullable String returnedBy,
            @Schema(description = "退回理由") @Nullable String returnReason,
            @Schema(description = "处置人账号") @Nullable String handledBy,
            @Schema(description = "处置措施") @Nullable String measures,
            @Schema(description = "处置结果") @Nullable String result,
            @Schema(description = "反馈时间") @Nullable Instant feedbackAt,
            @Schema(description = "反馈人账号") @Nullable String feedbackBy,
            @Schema(description = "办结时间") @Nullable Instant closedAt,
            @Schema(description = "办结人账号") @Nullable String closedBy,
            @Schema(description = "版本") long version)
            implements Versioned {}

    KeysetPage<ClueView> list(Map<String, String> parameters) {
        return listing(ChinaTime.today(clock)).page(jdbc, parameters);
    }

    ClueView read(UUID id) {
        return jdbc.sql(select(ChinaTime.today(clock)) + " where id = ?")
                .param(id)
                .query((row, _) -> view(row))
                .optional()
                .orElseThrow(() -> new NotFound("线索", id));
    }

    /** Safety first, then whatever is due first. */
    private static Listing<ClueView> listing(LocalDate today) {
        return Listing.of(select(today), "id", FilterType.UUID, (row, _) -> view(row))
                .sort("priority", "priority", FilterType.TEXT)
                .sort("number", "number", FilterType.TEXT)
                .defaultSort("priority")
                .filter("status", "status = ?", ClueStatus.class)
                .filter("uscc", "uscc = ?", FilterType.TEXT)
                .filter("warningId", "warning_id = ?", FilterType.UUID)
                .filter("overdue", "overdue = ?", FilterType.BOOLEAN)
                .build();
    }

    /** The day comes from the clock, not from a request, and stands in the text as a literal. */
    private static String select(LocalDate today) {
        return """
        select clue.*,
            status = 'DISPATCHED' and sign_due_on < date '%s' as overdue,
            case when safety_related then '0' else '1' end
                || coalesce(to_char(sign_due_on, 'YYYYMMDD'), '00000000') as priority
        from clue
        """
                .formatted(today);
    }

    private static ClueView view(ResultSet row) throws SQLException {
        String department = row.getString("department");
        return new ClueView(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("warning_id", UUID.class),
                new Subject(
                        row.getString("uscc"),
                        row.getString("subject_name"),
                        row.getString("subject_region")),
                row.getString("region"),
                department == null
                        ? null
                        : new ClueChanged.DepartmentName(
                                department, row.getString("department_name")),
                row.getString("title"),
                row.getBoolean("safety_related"),
                ClueStatus.valueOf(row.getString("status")),
                instant(row, "dispatched_at"),
                row.getObject("sign_due_on", LocalDate.class),
                row.getString("sign_due_explanation"),
                row.getBoolean("overdue"),
                instant(row, "signed_at"),
                row.getString("signed_by"),
                instant(row, "returned_at"),
                row.getString("returned_by"),
                row.getString("return_reason"),
                row.getString("handled_by"),
                row.getString("measures"),
                row.getString("result"),
                instant(row, "feedback_at"),
                row.getString("feedback_by"),
                instant(row, "closed_at"),
                row.getString("closed_by"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}

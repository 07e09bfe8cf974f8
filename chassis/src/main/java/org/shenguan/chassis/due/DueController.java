package org.shenguan.chassis.due;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.paging.FilterType;
import org.shenguan.chassis.paging.KeysetPage;
import org.shenguan.chassis.paging.Listing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "期限台账")
@RestController
@RequestMapping("${shenguan.web.api}/platform/due")
class DueController {

    private static final Listing<MoveView> MOVES =
            Listing.of(
                            """
                            select m.*, i.kind, i.record_id, i.title
                            from due_move m join due_item i on i.id = m.due_item_id
                            """,
                            "id",
                            FilterType.INTEGER,
                            (row, _) ->
                                    new MoveView(
                                            row.getString("kind"),
                                            row.getString("record_id"),
                                            row.getString("title"),
                                            row.getObject("from_due_on", LocalDate.class),
                                            row.getObject("to_due_on", LocalDate.class),
                                            row.getString("reason"),
                                            row.getString("from_calendar_version"),
                                            row.getString("to_calendar_version"),
                                            row.getTimestamp("moved_at").toInstant()))
                    .sort("movedAt", "moved_at", FilterType.INSTANT)
                    .defaultSort("-movedAt")
                    .filter("kind", "kind = ?", FilterType.TEXT)
                    .filter("recordId", "record_id = ?", FilterType.TEXT)
                    .build();

    private static final Listing<NoticeView> NOTICES =
            Listing.of(
                            """
                            select n.*, i.kind, i.record_id, i.title
                            from due_notice n join due_item i on i.id = n.due_item_id
                            """,
                            "id",
                            FilterType.INTEGER,
                            (row, _) ->
                                    new NoticeView(
                                            row.getString("kind"),
                                            row.getString("record_id"),
                                            row.getString("title"),
                                            DueRule.Action.valueOf(row.getString("action")),
                                            row.getString("rule_id"),
                                            row.getInt("round"),
                                            row.getObject("due_on", LocalDate.class),
                                            row.getString("to_role"),
                                            row.getString("region"),
                                            row.getString("department"),
                                            row.getTimestamp("noticed_at").toInstant()))
                    .sort("noticedAt", "noticed_at", FilterType.INSTANT)
                    .defaultSort("-noticedAt")
                    .filter("kind", "kind = ?", FilterType.TEXT)
                    .filter("recordId", "record_id = ?", FilterType.TEXT)
                    .filter("action", "action = ?", DueRule.Action.class)
                    .filter("toRole", "to_role = ?", FilterType.TEXT)
                    .build();

    private final JdbcClient jdbc;
    private final Clock clock;

    DueController(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** 期限状态. */
    enum State {
        OPEN,
        SUSPENDED,
        MET,
        MET_LATE,
        CANCELLED
    }

    @Schema(description = "期限事项")
    record DueView(
            @Schema(description = "种类") String kind,
            @Schema(description = "记录类型") String recordType,
            @Schema(description = "记录标识") String recordId,
            @Schema(description = "标题") String title,
            @Schema(description = "行政区划代码") String region,
            @Schema(description = "部门代码") String department,
            @Schema(description = "状态") State state,
            @Schema(description = "届满日，中止期间没有") @Nullable LocalDate dueOn,
            @Schema(description = "自该时刻起为逾期") @Nullable Instant dueAt,
            @Schema(description = "期限说明：届满日如何得出") String explanation,
            @Schema(description = "计算所用的工作日历版本") String calendarVersion,
            @Schema(description = "是否暂定：涉及尚未公布放假安排的年份") boolean provisional,
            @Schema(description = "是否逾期") boolean overdue,
            @Schema(description = "本轮已达到的提醒程度") DueRule.@Nullable Action reached,
            @Schema(description = "开始时间") Instant openedAt,
            @Schema(description = "办结或者撤销时间") @Nullable Instant closedAt) {}

    @Schema(description = "期限变动")
    record MoveView(
            @Schema(description = "种类") String kind,
            @Schema(description = "记录标识") String recordId,
            @Schema(description = "标题") String title,
            @Schema(description = "原届满日") @Nullable LocalDate from,
            @Schema(description = "现届满日") @Nullable LocalDate to,
            @Schema(description = "变动原因") String reason,
            @Schema(description = "原工作日历版本") String fromCalendarVersion,
            @Schema(description = "现工作日历版本") String toCalendarVersion,
            @Schema(description = "变动时间") Instant movedAt) {}

    @Schema(description = "提醒或者上报")
    record NoticeView(
            @Schema(description = "种类") String kind,
            @Schema(description = "记录标识") String recordId,
            @Schema(description = "标题") String title,
            @Schema(description = "提醒或者上报") DueRule.Action action,
            @Schema(description = "依据的规则") String rule,
            @Schema(description = "第几轮") int round,
            @Schema(description = "届满日") LocalDate dueOn,
            @Schema(description = "发给何种人员") String toRole,
            @Schema(description = "行政区划代码") String region,
            @Schema(description = "部门代码") String department,
            @Schema(description = "发出时间") Instant noticedAt) {}

    @Operation(summary = "本区划、本部门的期限事项及其届满日的算法说明")
    @GetMapping
    KeysetPage<DueView> list(@RequestParam Map<String, String> parameters) {
        return dueListing().page(jdbc, parameters);
    }

    @Operation(summary = "因工作日历变化而变动的期限")
    @GetMapping("/moves")
    KeysetPage<MoveView> moves(@RequestParam Map<String, String> parameters) {
        return MOVES.page(jdbc, parameters);
    }

    @Operation(summary = "已发出的提醒和上报")
    @GetMapping("/notices")
    KeysetPage<NoticeView> notices(@RequestParam Map<String, String> parameters) {
        return NOTICES.page(jdbc, parameters);
    }

    /** Of this moment: what is overdue is not stored. */
    private Listing<DueView> dueListing() {
        Instant now = clock.instant();
        return Listing.of(
                        """
                        select i.*, coalesce(due_on, date '9999-12-31') as sorted_due_on,
                               state = 'OPEN' and due_at <= timestamptz '%s' as overdue,
                               state = 'OPEN' and due_on = date '%s' as due_today
                        from due_item i
                        """
                                .formatted(now, ChinaTime.dateOf(now)),
                        "id",
                        FilterType.INTEGER,
                        DueController::view)
                .sort("dueOn", "sorted_due_on", FilterType.DATE)
                .sort("openedAt", "opened_at", FilterType.INSTANT)
                .filter("kind", "kind = ?", FilterType.TEXT)
                .filter("recordId", "record_id = ?", FilterType.TEXT)
                .filter("state", "state = ?", State.class)
                .filter("dueBefore", "due_on < ?", FilterType.DATE)
                .filter("overdue", "overdue = ?", FilterType.BOOLEAN)
                .filter("dueToday", "due_today = ?", FilterType.BOOLEAN)
                .build();
    }

    private static DueView view(ResultSet row, int number) throws SQLException {
        String reached = row.getString("reached");
        return new DueView(
                row.getString("kind"),
                row.getString("record_type"),
                row.getString("record_id"),
                row.getString("title"),
                row.getString("region"),
                row.getString("department"),
                State.valueOf(row.getString("state")),
                row.getObject("due_on", LocalDate.class),
                instant(row, "due_at"),
                row.getString("explanation"),
                row.getString("calendar_version"),
                row.getBoolean("provisional"),
                row.getBoolean("overdue"),
                reached == null ? null : DueRule.Action.valueOf(reached),
                row.getTimestamp("opened_at").toInstant(),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp stored = row.getTimestamp(column);
        return stored == null ? null : stored.toInstant();
    }
}

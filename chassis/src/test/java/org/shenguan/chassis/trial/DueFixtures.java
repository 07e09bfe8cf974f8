package org.shenguan.chassis.trial;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.TimeLimit;
import org.shenguan.chassis.due.DueItem;
import org.shenguan.chassis.due.DueSheet;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.time.CalendarInForce;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items on the due sheet and what became of them, each test with a kind of its own. */
final class DueFixtures {

    static final LegalBasis BASIS = LegalBasis.of("测试规定", "1");
    static final DivisionCode JINZHONG = DivisionCode.of("140700");
    static final DivisionCode LINFEN = DivisionCode.of("141000");

    private final String kind = "trial.k" + UUID.randomUUID().toString().substring(0, 8);
    private final DueSheet sheet;
    private final CalendarInForce calendars;
    private final JdbcClient jdbc;
    private final ScopeSwitch scopes;

    DueFixtures(DueSheet sheet, CalendarInForce calendars, JdbcClient jdbc, ScopeSwitch scopes) {
        this.sheet = sheet;
        this.calendars = calendars;
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    record Row(LocalDate dueOn, String state, String explanation, String version, int moves) {}

    String kind() {
        return kind;
    }

    DueItem item(String recordId, DivisionCode region) {
        return new DueItem(kind, "Trial", recordId, "试办事项" + recordId, region, "X0001");
    }

    Deadline workingDays(LocalDate trigger, int days, DivisionCode region) {
        return Deadline.from(trigger, TimeLimit.workingDays(days, BASIS), calendars.in(region));
    }

    void open(String recordId, DivisionCode region, LocalDate trigger, int days) {
        sheet.open(item(recordId, region), workingDays(trigger, days, region));
    }

    Row row(String recordId) {
        return everything(
                """
                select i.*, (select count(*) from due_move m where m.due_item_id = i.id) as moves
                from due_item i where kind = ? and record_id = ?
                """,
                recordId);
    }

    String reason(String recordId) {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql(
                                        """
                                        select reason from due_move m join due_item i on i.id = m.due_item_id
                                        where kind = ? and record_id = ? order by m.id desc limit 1
                                        """)
                                .params(kind, recordId)
                                .query((row, _) -> row.getString(1))
                                .single());
    }

    /** What was sent out about a record, as rule/round/due date. */
    List<String> notices(String recordId) {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql(
                                        """
                                        select n.rule_id || '/' || n.round || '/' || n.due_on
                                        from due_notice n join due_item i on i.id = n.due_item_id
                                        where kind = ? and record_id = ? order by n.id
                                        """)
                                .params(kind, recordId)
                                .query((row, _) -> row.getString(1))
                                .list());
    }

    void update(String sql, Object... values) {
        scopes.within(RowScope.everything(), () -> jdbc.sql(sql).params(List.of(values)).update());
    }

    /** Declares through the topic, as the province does, and waits until it is in force. */
    void declare(String notice) {
        String before = calendars.current().version();
        EventStream.of("shenguan.calendar.v1").publish("calendar.notice-declared.v1", "y", notice);
        org.awaitility.Awaitility.await()
                .until(() -> !calendars.current().version().equals(before));
    }

    private Row everything(String sql, String recordId) {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql(sql)
                                .params(kind, recordId)
                                .query((row, _) ->
                                        new Row(
                                                row.getObject("due_on", LocalDate.class),
                                                row.getString("state"),
                                                row.getString("explanation"),
                                                row.getString("calendar_version"),
                                                row.getInt("moves")))
                                .single());
    }
}

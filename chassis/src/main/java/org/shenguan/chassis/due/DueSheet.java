package org.shenguan.chassis.due;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 期限台账: a service enters here, in the transaction of its act, what has to be done by when. Every
 * verb may be repeated. Nothing waits for a date: what is overdue is asked, not triggered.
 */
public final class DueSheet {

    private final JdbcClient jdbc;
    private final DueTerms terms;
    private final ScopeSwitch scopes;
    private final Clock clock;

    DueSheet(JdbcClient jdbc, DueTerms terms, ScopeSwitch scopes, Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * Enters an item, or what has become of it: new terms, another department, a new round after it
     * was closed. Repeated with the same facts it changes nothing, not even the calendar: only a
     * recalculation moves a date whose facts are the same, because it says why.
     */
    public void open(DueItem item, Deadline deadline) {
        write(
                """
                insert into due_item (kind, record_type, record_id, title, region, department,
                    terms, due_on, due_at, explanation, calendar_version, provisional, state, opened_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
                on conflict (kind, record_id) do update set
                    title = excluded.title,
                    region = excluded.region,
                    department = excluded.department,
                    terms = excluded.terms,
                    due_on = excluded.due_on,
                    due_at = excluded.due_at,
                    explanation = excluded.explanation,
                    calendar_version = excluded.calendar_version,
                    provisional = excluded.provisional,
                    state = excluded.state,
                    round = due_item.round
                        + (due_item.state <> 'OPEN' and excluded.state = 'OPEN')::int,
                    reached = case when due_item.state = 'OPEN' then due_item.reached end,
                    opened_at = case when due_item.closed_at is null then due_item.opened_at
                        else excluded.opened_at end,
                    closed_at = null
                where due_item.closed_at is not null
                   or (due_item.terms, due_item.region, due_item.department, due_item.title)
                       is distinct from
                      (excluded.terms, excluded.region, excluded.department, excluded.title)
                """,
                item.kind(),
                item.recordType(),
                item.recordId(),
                item.title(),
                item.region().value(),
                item.department(),
                terms.write(deadline.terms()),
                deadline.dueOn(),
                timestamp(deadline.dueAt()),
                deadline.explanation(),
                deadline.calendarVersion(),
                deadline.isProvisional(),
                state(deadline),
                Timestamp.from(clock.instant()));
    }

    /** New terms of a running item: suspended, resumed, extended. A closed one stays as it is. */
    public void change(String kind, String recordId, Deadline deadline) {
        write(
                """
                update due_item set terms = ?::jsonb, due_on = ?, due_at = ?, explanation = ?,
                    calendar_version = ?, provisional = ?,
                    round = round + (state = 'SUSPENDED' and ? = 'OPEN')::int,
                    reached = case when state = 'OPEN' then reached end,
                    state = ?
                where kind = ? and record_id = ? and closed_at is null
                """,
                terms.write(deadline.terms()),
                deadline.dueOn(),
                timestamp(deadline.dueAt()),
                deadline.explanation(),
                deadline.calendarVersion(),
                deadline.isProvisional(),
                state(deadline),
                state(deadline),
                kind,
                recordId);
    }

    /** 办结: done now, in time or late. */
    public void meet(String kind, String recordId) {
        Timestamp now = Timestamp.from(clock.instant());
        write(
                """
                update due_item set state = case when due_at <= ? then 'MET_LATE' else 'MET' end,
                    closed_at = ?
                where kind = ? and record_id = ? and closed_at is null
                """,
                now,
                now,
                kind,
                recordId);
    }

    /** 撤销: nobody has to do it any more. */
    public void cancel(String kind, String recordId) {
        write(
                """
                update due_item set state = 'CANCELLED', closed_at = ?
                where kind = ? and record_id = ? and closed_at is null
                """,
                Timestamp.from(clock.instant()),
                kind,
                recordId);
    }

    /** The act has been judged already; the sheet follows it into whatever department it goes. */
    private void write(String sql, @Nullable Object... values) {
        scopes.within(
                RowScope.everything(),
                () -> {
                    JdbcClient.StatementSpec statement = jdbc.sql(sql);
                    for (Object value : values) {
                        statement = statement.param(value);
                    }
                    statement.update();
                });
    }

    static String state(Deadline deadline) {
        return deadline.isSuspended() ? "SUSPENDED" : "OPEN";
    }

    static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}

package org.shenguan.chassis.due;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.DeadlineMove;
import org.shenguan.chassis.calendar.DeadlineTerms;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.time.DeclaredCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 期限重新计算: brings every running item to the calendar in force, in short batches; what is closed
 * stays. It may run twice at once: who comes second finds the rows locked or done.
 */
final class DueRecalculation {

    static final String ALARM = "due-recalculation";

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final DueTerms terms;
    private final OneByOne oneByOne;
    private final DeclaredCalendar calendars;
    private final Map<String, DueMoved> followers;
    private final Alarms alarms;
    private final Clock clock;

    DueRecalculation(
            JdbcClient jdbc,
            DueTerms terms,
            TransactionTemplate transaction,
            DeclaredCalendar calendars,
            List<DueMoved> followers,
            Alarms alarms,
            Clock clock) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.oneByOne = new OneByOne(transaction);
        this.calendars = calendars;
        this.followers =
                followers.stream().collect(Collectors.toMap(DueMoved::kind, Function.identity()));
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Items of one region computed with the same, older calendar. */
    private record Stock(DivisionCode region, String version) {}

    private record Item(
            long id,
            String kind,
            String recordId,
            String department,
            @Nullable LocalDate dueOn,
            DeadlineTerms terms) {}

    private record Moved(Item item, DeadlineMove move) {}

    void run() {
        int failed = 0;
        for (Stock stock : stocks()) {
            WorkingCalendar now = calendars.in(stock.region());
            if (!stock.version().equals(now.version())) {
                failed += bringUp(stock, now);
            }
        }
        if (failed > 0) {
            alarms.raise(ALARM, "due-sheet", "有 %d 项期限未能按新的工作日历重新计算，将再次尝试。".formatted(failed));
        } else {
            alarms.clear(ALARM, "due-sheet");
        }
    }

    /** Steps through the index from one pair to the next, so that a million items cost nothing. */
    private List<Stock> stocks() {
        return jdbc.sql(
                        """
                        with recursive stock as (
                            (select region, calendar_version from due_item
                             where state in ('OPEN', 'SUSPENDED')
                             order by region, calendar_version limit 1)
                            union all
                            (select next.region, next.calendar_version from stock, lateral (
                                 select region, calendar_version from due_item
                                 where state in ('OPEN', 'SUSPENDED')
                                   and (region, calendar_version) > (stock.region, stock.calendar_version)
                                 order by region, calendar_version limit 1) next))
                        select region, calendar_version from stock
                        """)
                .query((row, _) -> new Stock(new DivisionCode(row.getString(1)), row.getString(2)))
                .list();
    }

    private int bringUp(Stock stock, WorkingCalendar now) {
        @Nullable WorkingCalendar former =
                calendars.former(stock.version(), stock.region()).orElse(null);
        int failed = 0;
        long last = 0;
        while (true) {
            List<Long> ids = next(stock, last);
            if (ids.isEmpty()) {
                return failed;
            }
            failed += oneByOne.attempt(ids, batch -> recalculate(batch, stock, former, now));
            last = ids.getLast();
        }
    }

    private List<Long> next(Stock stock, long after) {
        return jdbc.sql(
                        """
                        select id from due_item
                        where state in ('OPEN', 'SUSPENDED') and region = ?
                          and calendar_version = ? and id > ?
                        order by id limit ?
                        """)
                .params(stock.region().value(), stock.version(), after, BATCH)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private void recalculate(
            List<Long> ids, Stock stock, @Nullable WorkingCalendar former, WorkingCalendar now) {
        // An act holds its record and then the item, a follower the other way round: give way to
        // it.
        jdbc.sql("set local lock_timeout = '300ms'").update();
        List<Deadline> deadlines = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        List<Item> items = locked(ids, stock);
        for (Item item : items) {
            Deadline deadline = Deadline.of(item.terms(), now);
            deadlines.add(deadline);
            DeadlineMove move =
                    former == null
                            ? DeadlineMove.since(item.dueOn(), stock.version(), deadline)
                            : Deadline.of(item.terms(), former).recalculate(now);
            if (move.moved()) {
                moved.add(new Moved(item, move));
            }
        }
        if (!items.isEmpty()) {
            keep(items, deadlines);
        }
        if (!moved.isEmpty()) {
            record(moved, stock);
        }
        for (Moved one : moved) {
            DueMoved follower = followers.get(one.item().kind());
            if (follower != null) {
                follower.moved(one.item().recordId(), one.move().deadline(), one.move());
            }
        }
    }

    private List<Item> locked(List<Long> ids, Stock stock) {
        return jdbc.sql(
                        """
                        select id, kind, record_id, department, due_on, terms::text from due_item
                        where id = any(?) and calendar_version = ?
                          and state in ('OPEN', 'SUSPENDED')
                        order by id for update skip locked
                        """)
                .param(ids.toArray(Long[]::new))
                .param(stock.version())
                .query((row, _) ->
                        new Item(
                                row.getLong("id"),
                                row.getString("kind"),
                                row.getString("record_id"),
                                row.getString("department"),
                                row.getObject("due_on", LocalDate.class),
                                terms.read(row.getString("terms"))))
                .list();
    }

    private void keep(List<Item> items, List<Deadline> deadlines) {
        jdbc.sql(
                        """
                        update due_item set due_on = now.due_on::date, due_at = now.due_at::timestamptz,
                            explanation = now.explanation, provisional = now.provisional,
                            calendar_version = ?
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::boolean[])
                            as now (id, due_on, due_at, explanation, provisional)
                        where due_item.id = now.id
                        """)
                .param(deadlines.getFirst().calendarVersion())
                .param(array(items, Item::id, Long[]::new))
                .param(array(deadlines, it -> text(it.dueOn()), String[]::new))
                .param(array(deadlines, it -> text(it.dueAt()), String[]::new))
                .param(array(deadlines, Deadline::explanation, String[]::new))
                .param(array(deadlines, Deadline::isProvisional, Boolean[]::new))
                .update();
    }

    private void record(List<Moved> moved, Stock stock) {
        jdbc.sql(
                        """
                        insert into due_move (due_item_id, region, department, from_due_on, to_due_on,
                            reason, from_calendar_version, to_calendar_version, moved_at)
                        select id, ?, department, from_due_on::date, to_due_on::date, reason, ?, ?, ?
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                            as moved (id, department, from_due_on, to_due_on, reason)
                        """)
                .param(stock.region().value())
                .param(stock.version())
                .param(moved.getFirst().move().deadline().calendarVersion())
                .param(Timestamp.from(clock.instant()))
                .param(array(moved, it -> it.item().id(), Long[]::new))
                .param(array(moved, it -> it.item().department(), String[]::new))
                .param(array(moved, it -> text(it.move().previousDueOn()), String[]::new))
                .param(array(moved, it -> text(it.move().deadline().dueOn()), String[]::new))
                .param(array(moved, it -> it.move().reason(), String[]::new))
                .update();
    }

    private static <T, R> @Nullable R[] array(
            List<T> from,
            Function<T, @Nullable R> value,
            java.util.function.IntFunction<@Nullable R[]> make) {
        return from.stream().map(value).toArray(make);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.due.DueSheet;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.time.CalendarInForce;
import org.shenguan.chassis.timer.TimedWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a million open deadlines take to follow a new holiday. No part of the build; run it with
 * {@code -Dtest=DueRecalculationMeasurement}.
 */
@TrialTest
class DueRecalculationMeasurement {

    private static final Logger log = LoggerFactory.getLogger(DueRecalculationMeasurement.class);
    private static final int ITEMS = 1_000_000;

    @Autowired DueSheet sheet;
    @Autowired CalendarInForce calendars;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;

    @Autowired
    @Qualifier("dueRecalculation")
    TimedWork recalculation;

    @Test
    void measuresAMillionItemsOfWhichHalfMove() {
        DueFixtures due = new DueFixtures(sheet, calendars, jdbc, scopes);
        due.open("moves", DueFixtures.LINFEN, LocalDate.of(2051, 3, 6), 20);
        due.open("stays", DueFixtures.LINFEN, LocalDate.of(2051, 6, 5), 20);
        due.update(
                """
                insert into due_item (kind, record_type, record_id, title, region, department, terms,
                    due_on, due_at, explanation, calendar_version, provisional, state, opened_at)
                select kind, record_type, record_id || n, title, region, department, terms,
                    due_on, due_at, explanation, calendar_version, provisional, state, opened_at
                from due_item, generate_series(1, ?) n where kind = ?
                """,
                ITEMS / 2,
                due.kind());
        due.declare(
                """
                {"year": 2051, "version": 1, "title": "试验安排", "declaredAt": "2050-01-01T00:00:00Z",
                 "arrangements": [{"kind": "OFF", "from": "2051-03-08", "to": "2051-03-08", "name": "试验节"}]}
                """);

        long started = System.nanoTime();
        scopes.within(RowScope.everything(), recalculation.work());
        long seconds = (System.nanoTime() - started) / 1_000_000_000;

        assertThat(due.row("moves1").moves()).isEqualTo(1);
        assertThat(due.row("stays1").moves()).isZero();
        log.info("{} open deadlines followed the calendar in {} s", ITEMS, seconds);
    }
}

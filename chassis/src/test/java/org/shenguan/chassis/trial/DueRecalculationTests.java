package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.chassis.security.Role.SUPERVISOR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.TimeLimit;
import org.shenguan.chassis.due.DueSheet;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.Property;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.time.CalendarInForce;
import org.shenguan.chassis.timer.TimedWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** When the calendar changes at work, what is open moves and says why, and what is closed stays. */
@TrialTest
class DueRecalculationTests {

    /** Each declaration is for a year of its own: the calendar is shared by all tests. */
    private static final AtomicInteger YEAR = new AtomicInteger(2030);

    private final int year = YEAR.incrementAndGet();

    @Autowired Api api;
    @Autowired DueSheet sheet;
    @Autowired CalendarInForce calendars;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;
    @Autowired Alarms alarms;

    @Autowired
    @Qualifier("dueRecalculation")
    TimedWork recalculation;

    private DueFixtures due;

    @BeforeEach
    void aKindOfItsOwn() {
        due = new DueFixtures(sheet, calendars, jdbc, scopes);
        recalculate();
    }

    @Test // T14
    void movesEveryOpenDeadlineAndSaysWhyAndLeavesClosedOnesAlone() {
        LocalDate monday = firstMondayOfMarch();
        due.open("crossing", DueFixtures.JINZHONG, monday, 5);
        due.open("before", DueFixtures.JINZHONG, monday, 2);
        due.open("made-up", DueFixtures.JINZHONG, monday.plusDays(4), 2);
        due.open("closed", DueFixtures.JINZHONG, monday, 5);
        sheet.meet(due.kind(), "closed");
        LocalDate closedOn = due.row("closed").dueOn();
        String closedUnder = due.row("closed").version();

        due.declare(thursdayAndFridayOffForSaturday());
        recalculate();

        assertThat(due.row("crossing").dueOn()).isEqualTo(monday.plusDays(8));
        assertThat(due.reason("crossing"))
                .contains(monday.plusDays(3) + "改为放假（试验节）")
                .contains(monday.plusDays(5) + "改为上班（试验节）")
                .endsWith("届满日由" + monday.plusDays(7) + "改为" + monday.plusDays(8));
        assertThat(due.row("crossing").explanation()).contains(monday.plusDays(8).toString());
        assertThat(due.row("before").dueOn()).isEqualTo(monday.plusDays(2));
        assertThat(due.row("before").moves()).isZero();
        assertThat(due.row("before").version())
                .isEqualTo(calendars.in(DueFixtures.JINZHONG).version());
        assertThat(due.row("made-up").dueOn())
                .as("the Saturday counts: one working day earlier than before")
                .isEqualTo(monday.plusDays(7));
        assertThat(due.row("closed"))
                .isEqualTo(
                        new DueFixtures.Row(
                                closedOn, "MET", due.row("closed").explanation(), closedUnder, 0));
    }

    @Test
    void movesByALocalClosureWhereItHoldsAndNowhereElse() {
        LocalDate monday = firstMondayOfMarch();
        due.open("here", DivisionCode.of("140702"), monday, 5);
        due.open("there", DueFixtures.LINFEN, monday, 5);
        String before = calendars.in(DueFixtures.JINZHONG).version();

        EventStream.of("shenguan.calendar.v1")
                .publish(
                        "calendar.closure-declared.v1",
                        "y",
                        """
                        {"region": "140700", "date": "%s", "version": 1, "reason": "防汛停工",
                         "authority": "测试通知", "declaredAt": "%d-01-01T00:00:00Z"}
                        """
                                .formatted(monday.plusDays(1), year));
        org.awaitility.Awaitility.await()
                .until(() -> !calendars.in(DueFixtures.JINZHONG).version().equals(before));
        recalculate();

        assertThat(due.row("here").dueOn()).isEqualTo(monday.plusDays(8));
        assertThat(due.reason("here")).contains(monday.plusDays(1) + "改为放假（防汛停工）");
        assertThat(due.row("there").moves()).isZero();
    }

    @Test
    void movesAllOthersWhenOneRecordCannotBeRead() {
        LocalDate monday = firstMondayOfMarch();
        List<String> healthy = List.of("a", "b", "c");
        due.open("broken", DueFixtures.LINFEN, monday, 5);
        healthy.forEach(id -> due.open(id, DueFixtures.LINFEN, monday, 5));
        due.update(
                "update due_item set terms = '{}' where kind = ? and record_id = 'broken'",
                due.kind());

        due.declare(thursdayAndFridayOffForSaturday());
        recalculate();

        assertThat(healthy).allMatch(id -> due.row(id).dueOn().equals(monday.plusDays(8)));
        assertThat(alarms.active()).anyMatch(alarm -> alarm.kind().equals("due-recalculation"));
        sheet.cancel(due.kind(), "broken");
        recalculate();
        assertThat(alarms.active()).noneMatch(alarm -> alarm.kind().equals("due-recalculation"));
    }

    @Test
    void doesEachMoveOnceWhenTwoReplicasRecalculateAtOnceAndAgain() {
        LocalDate monday = firstMondayOfMarch();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            ids.add("r" + i);
        }
        ids.forEach(id -> due.open(id, DueFixtures.LINFEN, monday, 5));
        due.declare(thursdayAndFridayOffForSaturday());

        CompletableFuture<Void> one = CompletableFuture.runAsync(this::recalculate);
        CompletableFuture<Void> other = CompletableFuture.runAsync(this::recalculate);
        CompletableFuture.allOf(one, other).join();
        recalculate();

        assertThat(moves()).containsExactly(2500L, 2500L);
    }

    @Test
    void givesWhatACountFromTheBeginningGivesForAnyTerms() {
        LocalDate monday = firstMondayOfMarch();
        List<Deadline> opened = new ArrayList<>();
        Property.holds(random -> {
            LocalDate trigger = monday.minusDays(random.nextInt(40));
            Deadline deadline =
                    due.workingDays(trigger, random.nextInt(10, 40), DueFixtures.LINFEN);
            if (random.nextBoolean()) {
                LocalDate from = trigger.plusDays(random.nextInt(1, 8));
                deadline = deadline.suspend(from, "检验", DueFixtures.BASIS);
                deadline =
                        random.nextInt(4) == 0
                                ? deadline
                                : deadline.resume(from.plusDays(random.nextInt(20)));
            }
            sheet.open(due.item("p" + opened.size(), DueFixtures.LINFEN), deadline);
            opened.add(deadline);
        });

        due.declare(thursdayAndFridayOffForSaturday());
        recalculate();
        List<DueFixtures.Row> once = rows(opened.size());
        recalculate();

        assertThat(rows(opened.size())).as("a second run changes nothing").isEqualTo(once);
        for (int i = 0; i < opened.size(); i++) {
            Deadline fresh = Deadline.of(opened.get(i).terms(), calendars.in(DueFixtures.LINFEN));
            assertThat(once.get(i).dueOn()).isEqualTo(fresh.dueOn());
            assertThat(once.get(i).state()).isEqualTo(fresh.isSuspended() ? "SUSPENDED" : "OPEN");
        }
    }

    @Test
    void showsAnOfficialTheDatesOfTheirDepartmentWithTheirExplanation() {
        due.open("mine", DueFixtures.JINZHONG, firstMondayOfMarch(), 5);
        sheet.open(
                due.item("hours", DueFixtures.JINZHONG),
                Deadline.from(
                        java.time.Instant.parse("2026-03-02T01:00:00Z"),
                        TimeLimit.hours(24, DueFixtures.BASIS),
                        calendars.current()));
        TestOfficer insider = TestOfficer.of("王芳", SUPERVISOR).in("140700", "X0001");
        String list = "/api/trial/platform/due?kind=" + due.kind();

        assertThat(api.as(insider).get(list).expect(200).json().at("/items").size()).isEqualTo(2);
        Api.Answer late = api.as(insider).get(list + "&overdue=true").expect(200);
        assertThat(late.json().at("/items").size()).isEqualTo(1);
        assertThat(late.text("/items/0/recordId")).isEqualTo("hours");
        assertThat(late.text("/items/0/explanation")).contains("24");
        for (TestOfficer outsider :
                List.of(insider.in("141000", "X0001"), insider.in("140700", "X0002"))) {
            assertThat(api.as(outsider).get(list).expect(200).json().at("/items").size()).isZero();
        }
    }

    private void recalculate() {
        scopes.within(RowScope.everything(), recalculation.work());
    }

    private List<DueFixtures.Row> rows(int count) {
        List<DueFixtures.Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(due.row("p" + i));
        }
        return rows;
    }

    /** How many moves there are, and of how many items. */
    private List<Long> moves() {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql(
                                        """
                                        select count(*), count(distinct i.id)
                                        from due_move m join due_item i on i.id = m.due_item_id
                                        where kind = ?
                                        """)
                                .param(due.kind())
                                .query((row, _) -> List.of(row.getLong(1), row.getLong(2)))
                                .single());
    }

    private LocalDate firstMondayOfMarch() {
        return LocalDate.of(year, 3, 1)
                .with(
                        java.time.temporal.TemporalAdjusters.firstInMonth(
                                java.time.DayOfWeek.MONDAY));
    }

    private String thursdayAndFridayOffForSaturday() {
        LocalDate monday = firstMondayOfMarch();
        return """
        {"year": %d, "version": 1, "title": "试验安排", "declaredAt": "%d-01-01T00:00:00Z",
         "arrangements": [
           {"kind": "OFF", "from": "%s", "to": "%s", "name": "试验节"},
           {"kind": "WORK", "from": "%s", "to": "%s", "name": "试验节"}]}
        """
                .formatted(
                        year,
                        year,
                        monday.plusDays(3),
                        monday.plusDays(4),
                        monday.plusDays(5),
                        monday.plusDays(5));
    }
}

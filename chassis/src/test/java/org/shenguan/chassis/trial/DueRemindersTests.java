package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.chassis.security.Role.LEADER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.due.DueSheet;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.time.CalendarInForce;
import org.shenguan.chassis.timer.TimedWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reminders before the last day and escalations after it, each once and none in the way of others. */
@TrialTest
class DueRemindersTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired Api api;
    @Autowired DueSheet sheet;
    @Autowired CalendarInForce calendars;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;
    @Autowired Alarms alarms;
    @Autowired MutableClock clock;

    @Autowired
    @Qualifier("dueReminders")
    TimedWork reminders;

    private DueFixtures due;
    private Instant before = Instant.EPOCH;

    @BeforeEach
    void aKindOfItsOwn() {
        before = clock.instant();
        due = new DueFixtures(sheet, calendars, jdbc, scopes);
    }

    @AfterEach
    void turnBackTheTime() {
        clock.set(before);
        due.update("delete from due_rule where kind = ?", due.kind());
    }

    @Test // T12
    void escalatesInEveryOtherRegionWhenTheRuleOfOneIsBroken() {
        rule("a-linfen", "141000", 1, "ESCALATE", "NO_SUCH_ROLE");
        rule("b-jinzhong", "140700", 1, "ESCALATE", "LEADER");
        due.open("linfen", DueFixtures.LINFEN, MONDAY, 5);
        due.open("jinzhong", DueFixtures.JINZHONG, MONDAY, 5);

        clock.set(LocalDate.of(2026, 3, 11));
        remind();

        assertThat(due.notices("jinzhong")).containsExactly(id("b-jinzhong") + "/1/2026-03-09");
        assertThat(due.notices("linfen")).isEmpty();
        assertThat(alarms.active())
                .anyMatch(alarm ->
                        alarm.kind().equals("due-rule") && alarm.about().equals(id("a-linfen")));
        TestOfficer leader = TestOfficer.of("赵海", LEADER).in("140700", "X0001");
        Api.Answer told =
                api.as(leader)
                        .get("/api/trial/platform/due/notices?kind=" + due.kind())
                        .expect(200);
        assertThat(told.text("/items/0/toRole")).isEqualTo("LEADER");
        assertThat(told.text("/items/0/action")).isEqualTo("ESCALATE");

        due.update("update due_rule set to_role = 'LEADER' where id = ?", id("a-linfen"));
        remind();
        assertThat(due.notices("linfen")).hasSize(1);
        assertThat(alarms.active()).noneMatch(alarm -> alarm.about().equals(id("a-linfen")));
    }

    @Test
    void remindsWhenTheWorkingDaysLeftAreFewEnoughAndOnlyOnce() {
        rule("soon", null, -2, "REMIND", "SUPERVISOR");
        due.open("one", DueFixtures.JINZHONG, MONDAY, 5);

        clock.set(LocalDate.of(2026, 3, 4));
        remind();
        assertThat(due.notices("one")).as("three working days are left").isEmpty();
        clock.set(LocalDate.of(2026, 3, 5));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(this::remind),
                        CompletableFuture.runAsync(this::remind))
                .join();
        clock.set(LocalDate.of(2026, 3, 6));
        remind();

        assertThat(due.notices("one")).containsExactly(id("soon") + "/1/2026-03-09");
    }

    @Test // T16
    void remindsAgainWhenTheClockRunsAgain() {
        rule("soon", null, -2, "REMIND", "SUPERVISOR");
        due.open("one", DueFixtures.JINZHONG, MONDAY, 5);
        clock.set(LocalDate.of(2026, 3, 5));
        remind();

        Deadline suspended =
                due.workingDays(MONDAY, 5, DueFixtures.JINZHONG)
                        .suspend(LocalDate.of(2026, 3, 6), "补正", DueFixtures.BASIS);
        sheet.change(due.kind(), "one", suspended);
        clock.set(LocalDate.of(2026, 3, 20));
        remind();
        assertThat(due.notices("one")).as("nobody is reminded while it stands").hasSize(1);
        sheet.change(due.kind(), "one", suspended.resume(LocalDate.of(2026, 3, 23)));
        remind();

        assertThat(due.notices("one"))
                .containsExactly(id("soon") + "/1/2026-03-09", id("soon") + "/2/2026-03-24");
    }

    @Test
    void saysNothingMoreOfWhatIsDone() {
        rule("late", null, 1, "ESCALATE", "LEADER");
        due.open("done", DueFixtures.JINZHONG, MONDAY, 5);
        clock.set(LocalDate.of(2026, 3, 10));
        sheet.meet(due.kind(), "done");
        sheet.meet(due.kind(), "done");

        remind();

        assertThat(due.row("done").state()).isEqualTo("MET_LATE");
        assertThat(due.notices("done")).isEmpty();
    }

    private void rule(String name, String region, int days, String action, String role) {
        scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql(
                                        """
                                        insert into due_rule (id, kind, region, working_days, action,
                                            to_role, source, effective_from)
                                        values (?, ?, ?, ?, ?, ?, '试验', '2026-01-01')
                                        """)
                                .param(id(name))
                                .param(due.kind())
                                .param(region)
                                .param(days)
                                .param(action)
                                .param(role)
                                .update());
    }

    private String id(String name) {
        return due.kind() + "-" + name;
    }

    private void remind() {
        scopes.within(RowScope.everything(), reminders.work());
    }
}

package org.shenguan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.approval.TestActs.APPLICATIONS;
import static org.shenguan.approval.TestActs.APPROVER;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.time.CalendarInForce;
import org.shenguan.chassis.timer.TimedWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two clocks of an application on the due sheet, through corrections and a new calendar. */
@ServiceTest
class ApplicationClocksTests {

    private static final String DUE = "/api/approval/platform/due";

    @Autowired Api api;
    @Autowired MutableClock clock;
    @Autowired CalendarInForce calendars;
    @Autowired ScopeSwitch scopes;
    @Autowired JdbcClient jdbc;

    @Autowired
    @Qualifier("dueRecalculation")
    TimedWork recalculation;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void rememberTheTime() {
        before = clock.instant();
    }

    @AfterEach
    void setTheTimeBack() {
        clock.set(before);
    }

    @Test // T15; 行政许可法 art. 32(1)(4)
    void standsStillInEachOfFourCorrectionsAndIsNeverOverdue() {
        clock.set(LocalDate.of(2026, 3, 2));
        String id = new TestActs(api).file(Subjects.next(), "M01", "M02");
        for (int round = 1; round <= 4; round++) {
            clock.advance(Duration.ofDays(1));
            act(
                    id,
                    "corrections",
                    Map.of("missing", List.of(Map.of("materialCode", "M03", "reason", "未提交"))));
            clock.advance(Duration.ofDays(28));
            assertThat(due(id, "approval.receipt").text("/items/0/state")).isEqualTo("SUSPENDED");
            assertThat(due(id, "approval.receipt").json().at("/items/0/overdue").asBoolean())
                    .isFalse();

            act(
                    id,
                    "supplement",
                    Map.of("materials", List.of(Map.of("code", "M03", "provided", round == 4))));

            Api.Answer running = due(id, "approval.receipt");
            assertThat(running.text("/items/0/state")).isEqualTo("OPEN");
            assertThat(running.json().at("/items/0/overdue").asBoolean())
                    .as("round %d: %s", round, running.text("/items/0/explanation"))
                    .isFalse();
        }

        act(id, "acceptance", Map.of());

        assertThat(due(id, "approval.receipt").text("/items/0/state")).isEqualTo("MET");
        assertThat(due(id, "approval.decision").text("/items/0/state")).isEqualTo("OPEN");
    }

    @Test // T14
    void movesWhatIsStillToBeDecidedByANewHolidayAndSaysWhy() {
        LocalDate monday =
                LocalDate.of(2041, 3, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
        clock.set(monday);
        String open = new TestActs(api).accepted(Subjects.next());
        String withdrawn = new TestActs(api).accepted(Subjects.next());
        act(withdrawn, "withdrawal", Map.of("reason", "不再申请"));
        LocalDate was = LocalDate.parse(due(open, "approval.decision").text("/items/0/dueOn"));

        EventStream.of("shenguan.calendar.v1")
                .publish(
                        "calendar.notice-declared.v1",
                        "2041",
                        """
                        {"year": 2041, "version": 1, "title": "试验安排",
                         "declaredAt": "2040-11-05T09:00:00+08:00",
                         "arrangements": [{"kind": "OFF", "from": "%1$s", "to": "%1$s", "name": "试验节"}]}
                        """
                                .formatted(monday.plusDays(1)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !calendars.current().isWorkingDay(monday.plusDays(1)));
        scopes.within(RowScope.everything(), recalculation.work());

        LocalDate due = LocalDate.parse(due(open, "approval.decision").text("/items/0/dueOn"));
        assertThat(due).isAfter(was);
        assertThat(
                        api.as(APPROVER)
                                .get(DUE + "/moves?recordId=" + open)
                                .expect(200)
                                .text("/items/0/reason"))
                .contains(monday.plusDays(1) + "改为放假（试验节）")
                .endsWith("届满日由" + was + "改为" + due);
        Api.Answer application = api.as(APPROVER).get(APPLICATIONS + "/" + open).expect(200);
        assertThat(application.text("/decisionClock/dueOn")).isEqualTo(due.toString());
        assertThat(listedDue(open)).as("the column that lists read").isEqualTo(due);
        assertThat(due(withdrawn, "approval.decision").text("/items/0/state"))
                .isEqualTo("CANCELLED");
        assertThat(
                        api.as(APPROVER)
                                .get(DUE + "/moves?recordId=" + withdrawn)
                                .expect(200)
                                .json()
                                .at("/items"))
                .isEmpty();
    }

    private LocalDate listedDue(String id) {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql("select decide_due_on from license_application where id = ?::uuid")
                                .param(id)
                                .query(LocalDate.class)
                                .single());
    }

    private Api.Answer due(String id, String kind) {
        return api.as(APPROVER).get(DUE + "?recordId=" + id + "&kind=" + kind).expect(200);
    }

    private void act(String id, String act, Map<String, Object> body) {
        api.as(APPROVER).post(APPLICATIONS + "/" + id + "/" + act, body).expect(200);
    }
}

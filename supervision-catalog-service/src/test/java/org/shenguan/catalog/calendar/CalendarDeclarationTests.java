package org.shenguan.catalog.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.catalog.CatalogFixtures.ASSIGNMENT;
import static org.shenguan.catalog.CatalogFixtures.ASSIGNMENTS;
import static org.shenguan.catalog.CatalogFixtures.SUPERVISOR;
import static org.shenguan.catalog.CatalogFixtures.decision;
import static org.shenguan.catalog.CatalogFixtures.nextApplicationNumber;
import static org.shenguan.catalog.CatalogFixtures.push;

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
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.testing.contract.EventContract;
import org.shenguan.chassis.time.CalendarInForce;
import org.shenguan.chassis.timer.TimedWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** The province declares the calendar once; every service is told and open claims move. */
@ServiceTest
class CalendarDeclarationTests {

    private static final String NOTICES = "/api/catalog/calendar/notices";
    private static final String CLOSURES = "/api/catalog/calendar/closures";
    private static final EventStream CALENDAR = EventStream.of("shenguan.calendar.v1");
    private static final TestOfficer PROVINCE =
            TestOfficer.of("孙省管", Role.ADMINISTRATOR).in("140000", "*");

    @Autowired Api api;
    @Autowired MutableClock clock;
    @Autowired CalendarInForce calendars;
    @Autowired ScopeSwitch scopes;

    @Autowired
    @Qualifier("dueRecalculation")
    TimedWork recalculation;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void rememberTheTime() {
        before = clock.instant();
    }

    @AfterEach
    void turnBackTheTime() {
        clock.set(before);
    }

    @Test // T14
    void movesAnOpenClaimByANewHolidayAndLeavesAClaimedOneAlone() {
        LocalDate monday = mondayIn(2041);
        clock.set(monday);
        String open = assigned();
        String claimed = assigned();
        api.as(SUPERVISOR)
                .post("/api/catalog/assignments/" + id(claimed) + "/claim", Map.of())
                .expect(200);
        assertThat(assignment(open).text("/items/0/claimDueOn"))
                .isEqualTo(monday.plusDays(2).toString());

        api.as(PROVINCE).post(NOTICES, notice(2041, monday.plusDays(1))).expect(201);
        awaitInForce(monday.plusDays(1));
        scopes.within(RowScope.everything(), recalculation.work());

        assertThat(assignment(open).text("/items/0/claimDueOn"))
                .isEqualTo(monday.plusDays(3).toString());
        assertThat(assignment(claimed).text("/items/0/claimDueOn"))
                .isEqualTo(monday.plusDays(2).toString());
        var told =
                ASSIGNMENTS.await(
                        "the assignment with its new date",
                        event ->
                                event.key().equals(open)
                                        && event.json()
                                                .at("/claimDueOn")
                                                .asString()
                                                .equals(monday.plusDays(3).toString()));
        EventContract.of(ASSIGNMENT).assertAccepts(told.payload());
        Api.Answer moves =
                api.as(SUPERVISOR)
                        .get("/api/catalog/platform/due/moves?recordId=" + id(open))
                        .expect(200);
        assertThat(moves.text("/items/0/reason"))
                .contains(monday.plusDays(1) + "改为放假（试验节）")
                .contains("改为" + monday.plusDays(3));
        assertThat(
                        api.as(SUPERVISOR)
                                .get("/api/catalog/platform/due/moves?recordId=" + id(claimed))
                                .expect(200)
                                .json()
                                .at("/items"))
                .isEmpty();
        assertThat(
                        api.as(SUPERVISOR)
                                .get("/api/catalog/platform/due?recordId=" + id(claimed))
                                .expect(200)
                                .text("/items/0/state"))
                .isEqualTo("MET");
    }

    @Test
    void tellsEveryServiceOfANoticeAndOfALocalClosure() {
        LocalDate monday = mondayIn(2042);

        api.as(PROVINCE).post(NOTICES, notice(2042, monday)).expect(201);
        api.as(PROVINCE)
                .post(
                        CLOSURES,
                        Map.of(
                                "region", "140700",
                                "date", monday.plusDays(2).toString(),
                                "reason", "防汛停工",
                                "authority", "测试通知"))
                .expect(201);

        EventContract.of("calendar.notice-declared.v1")
                .assertAccepts(CALENDAR.await("calendar.notice-declared.v1", "2042").payload());
        EventContract.of("calendar.closure-declared.v1")
                .assertAccepts(CALENDAR.await("calendar.closure-declared.v1", "2042").payload());
        awaitInForce(monday);
        assertThat(calendars.current().isWorkingDay(monday.plusDays(5)))
                .as("a Saturday worked for it")
                .isTrue();
        assertThat(calendars.current().isWorkingDay(monday.plusDays(2))).isTrue();
        assertThat(
                        calendars
                                .in(org.shenguan.chassis.kernel.DivisionCode.of("140702"))
                                .isWorkingDay(monday.plusDays(2)))
                .isFalse();
        assertThat(api.as(SUPERVISOR).get(NOTICES + "?year=2042").expect(200).text("/items/0/title"))
                .isEqualTo("试验安排");
        assertThat(api.as(SUPERVISOR).get(CLOSURES).expect(200).text("/items/0/reason"))
                .isEqualTo("防汛停工");
    }

    @Test
    void refusesWhatCannotBeRightAndWhoeverIsNotTheProvince() {
        LocalDate monday = mondayIn(2043);
        Map<String, Object> lawful = notice(2043, monday);

        api.as(PROVINCE.in("140700", "*"))
                .post(NOTICES, lawful)
                .expectProblem(403, "not-the-province", null);
        api.as(PROVINCE)
                .post(NOTICES, notice(2025, mondayIn(2025)))
                .expectProblem(400, "invalid-request", "/year");
        api.as(PROVINCE)
                .post(NOTICES, with(lawful, List.of(arrangement("WORK", monday))))
                .expectProblem(400, "invalid-request", "/arrangements");
        api.as(PROVINCE)
                .post(
                        NOTICES,
                        with(lawful, List.of(arrangement("OFF", monday), arrangement("OFF", monday))))
                .expectProblem(400, "invalid-request", "/arrangements");

        assertThat(api.as(PROVINCE).get(NOTICES + "?year=2043").expect(200).json().at("/items"))
                .isEmpty();
    }

    private void awaitInForce(LocalDate off) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> !calendars.current().isWorkingDay(off));
        assertThat(WorkingCalendar.bundled().isWorkingDay(off)).isTrue();
    }

    private static LocalDate mondayIn(int year) {
        return LocalDate.of(year, 3, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }

    /** A day off in the week of that day, and the Saturday of the first full week of March worked. */
    private static Map<String, Object> notice(int year, LocalDate off) {
        return Map.of(
                "year", year,
                "title", "试验安排",
                "documentNumber", "测试〔2026〕1号",
                "arrangements",
                        List.of(
                                arrangement("OFF", off),
                                arrangement("WORK", mondayIn(year).plusDays(5))));
    }

    private static Map<String, Object> with(Map<String, Object> notice, List<?> arrangements) {
        return Map.of(
                "year", notice.get("year"),
                "title", "试验安排",
                "documentNumber", "测试〔2026〕1号",
                "arrangements", arrangements);
    }

    private static Map<String, Object> arrangement(String kind, LocalDate day) {
        return Map.of("kind", kind, "from", day.toString(), "to", day.toString(), "name", "试验节");
    }

    private String assigned() {
        String uscc = Subjects.next();
        push(decision(uscc, nextApplicationNumber(), Map.of()));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> assignment(uscc).json().at("/items").size() == 1);
        return uscc;
    }

    private Api.Answer assignment(String uscc) {
        return api.as(SUPERVISOR).get("/api/catalog/assignments?uscc=" + uscc).expect(200);
    }

    private String id(String uscc) {
        return assignment(uscc).text("/items/0/id");
    }
}

package org.shenguan.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.warning.Duties.ADMINISTRATOR_OF_JINZHONG;
import static org.shenguan.warning.Duties.CHIEF_OF_EMERGENCY;
import static org.shenguan.warning.Duties.HEAD_OF_EMERGENCY;
import static org.shenguan.warning.Duties.SUPERVISOR_OF_EMERGENCY;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad input gets a problem that says what is wrong, and nothing is half-written. */
@ServiceTest
class BadInputTests {

    private static final String CLUES = "/api/warning/clues";

    @Autowired Api api;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;

    private final RiskEvents events = new RiskEvents(Subjects.next());

    @Test
    void namesTheFieldThatIsMissingEmptyOrUnknown() {
        String clue = unownedClue();

        api.as(ADMINISTRATOR_OF_JINZHONG)
                .post(clue + "/assignment", "{\"department\": ")
                .expectProblem(400, "invalid-request", "");
        api.as(ADMINISTRATOR_OF_JINZHONG)
                .post(clue + "/assignment", "{}")
                .expectProblem(400, "invalid-request", "/department");
        api.as(ADMINISTRATOR_OF_JINZHONG)
                .post(clue + "/assignment", Map.of("department", "14070021", "colour", "red"))
                .expectProblem(400, "invalid-request", "/colour");
        api.as(CHIEF_OF_EMERGENCY)
                .post(
                        "/api/warning/warnings/" + UUID.randomUUID() + "/lifting",
                        Map.of("reason", " "))
                .expectProblem(400, "invalid-request", "/reason");
        assertUntouched(clue);
    }

    @Test
    void refusesADepartmentThatIsUnknownOrElsewhere() {
        String clue = unownedClue();

        api.as(ADMINISTRATOR_OF_JINZHONG)
                .post(clue + "/assignment", Map.of("department", "99999999"))
                .expectProblem(400, "invalid-request", "/department");
        api.as(ADMINISTRATOR_OF_JINZHONG)
                .post(clue + "/assignment", Map.of("department", "14100021"))
                .expectProblem(422, "department-outside-region", null);
        api.as(ADMINISTRATOR_OF_JINZHONG)
                .post(clue + "/assignment", Map.of("department", "14000021"))
                .expectProblem(422, "department-outside-region", null);
        assertUntouched(clue);
    }

    @Test
    void namesTheStateThatDoesNotAllowAnAct() {
        String clue = unownedClue();
        api.as(ADMINISTRATOR_OF_JINZHONG)
                .post(clue + "/assignment", Map.of("department", "14070021"))
                .expect(200);

        var refused =
                api.as(HEAD_OF_EMERGENCY)
                        .post(clue + "/closing", "")
                        .expectProblem(409, "clue-not-in-state", null);
        assertThat(refused.text("/state")).isEqualTo("DISPATCHED");
        api.as(HEAD_OF_EMERGENCY)
                .post(clue + "/feedback", Map.of("measures", "x", "result", "y"))
                .expectProblem(409, "clue-not-in-state", null);
        api.as(ADMINISTRATOR_OF_JINZHONG)
                .post(clue + "/assignment", Map.of("department", "14070021"))
                .expectProblem(409, "clue-not-in-state", null);
        EventStream.of("shenguan.risk.clue.v1").await("warning.clue-changed.v1", events.uscc());
        assertThat(EventStream.of("shenguan.risk.clue.v1").about(events.uscc())).hasSize(1);
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        String nowhere = "/" + UUID.randomUUID();

        api.as(SUPERVISOR_OF_EMERGENCY)
                .post(CLUES + nowhere + "/signature", "")
                .expectProblem(404, "not-found", null);
        api.as(SUPERVISOR_OF_EMERGENCY)
                .get("/api/warning/warnings" + nowhere)
                .expectProblem(404, "not-found", null);
        api.as(SUPERVISOR_OF_EMERGENCY)
                .get(CLUES + "/not-a-uuid")
                .expectProblem(400, "invalid-request", "id");
    }

    @Test
    void namesWhatAListCannotBeSortedOrFilteredBy() {
        api.as(SUPERVISOR_OF_EMERGENCY)
                .get(CLUES + "?sort=title")
                .expectProblem(400, "invalid-request", "sort");
        api.as(SUPERVISOR_OF_EMERGENCY)
                .get(CLUES + "?overdue=perhaps")
                .expectProblem(400, "invalid-request", "overdue");
        api.as(SUPERVISOR_OF_EMERGENCY)
                .get("/api/warning/warnings?level=PINK")
                .expectProblem(400, "invalid-request", "level");
    }

    @Test
    void refusesABodyAboveTheLimit() {
        api.as(SUPERVISOR_OF_EMERGENCY)
                .post(CLUES + "/" + UUID.randomUUID() + "/return", "x".repeat(1_100_000))
                .expectProblem(413, "body-too-large", "");
    }

    @Test
    void parksAnEventItCannotReadAndWritesNothingOfIt() {
        events.publish(
                "credit.grade-changed.v1",
                events.payload("credit.grade-changed.v1", "")
                        .replace("\"score\": 41.5", "\"score\": \"high\""),
                null);

        await().until(() ->
                jdbc.sql("select count(*) from dead_letter where subject = ?")
                                .param(events.uscc())
                                .query(Long.class)
                                .single()
                        == 1);

        for (String table : new String[] {"watched_subject", "known_grade", "warning", "clue"}) {
            long rows =
                    scopes.within(
                            RowScope.everything(),
                            () ->
                                    jdbc.sql("select count(*) from " + table + " where uscc = ?")
                                            .param(events.uscc())
                                            .query(Long.class)
                                            .single());
            assertThat(rows).as(table).isZero();
        }
    }

    private String unownedClue() {
        events.fellToD();
        String list = CLUES + "?uscc=" + events.uscc();
        await().until(() ->
                !api.as(ADMINISTRATOR_OF_JINZHONG).get(list).json().at("/items").isEmpty());
        return CLUES + "/" + api.as(ADMINISTRATOR_OF_JINZHONG).get(list).text("/items/0/id");
    }

    private void assertUntouched(String clue) {
        assertThat(api.as(ADMINISTRATOR_OF_JINZHONG).get(clue).expect(200).text("/status"))
                .isEqualTo("UNOWNED");
        assertThat(EventStream.of("shenguan.risk.clue.v1").about(events.uscc())).isEmpty();
    }
}

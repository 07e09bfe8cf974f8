package org.shenguan.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.testing.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;

/** What is wrong is named, and nothing of it is kept. */
@ServiceTest
class BadInputTests {

    private static final String BASE = "/api/inspection";

    @Autowired Api api;
    @Autowired MutableClock clock;
    private Bureau bureau;

    @BeforeEach
    void openABureau() {
        bureau = new Bureau(api);
    }

    @Test
    void reportsEveryFaultyRowAndImportsNone() {
        String good = Subjects.next();
        Map<String, Object> nameless = bureau.object(Subjects.next());
        nameless.remove("name");
        Map<String, Object> elsewhere = bureau.object(Subjects.next());
        elsewhere.put("region", "141002");
        Map<String, Object> malformed = bureau.object("9114");

        Api.Answer refused =
                api.as(bureau.administrator)
                        .post(
                                BASE + "/objects/import",
                                List.of(bureau.object(good), nameless, elsewhere, malformed))
                        .expectProblem(400, "invalid-request", "/1/name");

        assertThat(refused.json().at("/violations").findValuesAsString("field"))
                .containsExactlyInAnyOrder("/1/name", "/2/region", "/3/uscc");
        api.as(bureau.head).get(BASE + "/objects/" + good).expectProblem(404, "not-found", null);
    }

    @Test
    void importsNoOfficerWhenOneIsFaulty() {
        Map<String, Object> reversed = bureau.officer(2);
        reversed.put("certificateValidUntil", "2019-01-01");

        api.as(bureau.administrator)
                .post(BASE + "/officers/import", List.of(bureau.officer(1), reversed))
                .expectProblem(400, "invalid-request", "/1/certificateValidUntil");

        assertThat(
                        api.as(bureau.head)
                                .get(BASE + "/officers?certificateNumber=" + bureau.certificate(1))
                                .json()
                                .at("/items"))
                .isEmpty();
    }

    @Test
    void namesWhatIsWrongWithADraw() {
        bureau.employ(2);
        bureau.supervise(2);

        refusesPlanWith("officersPerTeam", 1, "/officersPerTeam");
        refusesPlanWith("size", Map.of("ratio", "1.5"), "/size/ratio");
        refusesPlanWith("size", Map.of("ratio", 0.5, "count", 1), "/size");
        refusesPlanWith("checkBy", "2020-01-01", "/checkBy");
        refusesPlanWith("parties", 1, "/parties");
        refusesPlanWith("selection", Map.of("regions", List.of("141000")), "/selection/regions");
        refusesPlanWith(
                "supervisionItem", Map.of("code", "1", "name", "x"), "/supervisionItem/code");
        refusesPlanWith("seed", "mine", "/seed");
        assertThat(
                        api.as(bureau.head)
                                .get(BASE + "/draws?createdBy=" + bureau.head.username())
                                .json()
                                .at("/items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/objects?sort=secret, sort",
        "/objects?colour=red, colour",
        "/officers?status=ASLEEP, status",
        "/draws?state=DONE, state",
        "/tasks?dueBefore=soon, dueBefore",
        "/tasks/7, id"
    })
    void refusesParametersItDoesNotKnow(String path, String field) {
        api.as(bureau.head).get(BASE + path).expectProblem(400, "invalid-request", field);
    }

    @Test
    void refusesMalformedAndOversizedBodies() {
        api.as(bureau.head)
                .post(BASE + "/draws", "{\"name\": ")
                .expectProblem(400, "invalid-request", "");
        api.as(bureau.head)
                .post(BASE + "/draws", "{\"name\": \"" + "x".repeat(1_100_000) + "\"}")
                .expectProblem(413, "body-too-large", "");
        api.as(bureau.head)
                .post(
                        BASE + "/officers/none/recusals",
                        Map.of("uscc", "91140700MA0000007A", "reason", "x"))
                .expectProblem(400, "invalid-request", "/uscc");
        api.as(bureau.head)
                .post(BASE + "/draws/" + UUID.randomUUID() + "/execution", Map.of())
                .expectProblem(404, "not-found", null);
    }

    @Test
    void keepsTheOrderOfATaskAndItsSingleResult() {
        bureau.employ(3);
        String uscc = bureau.supervise(1).getFirst();
        bureau.draw(bureau.plan(Map.of("ratio", 1)));
        Api.Answer tasks = api.as(bureau.head).get(BASE + "/tasks?uscc=" + uscc).expect(200);
        String task = BASE + "/tasks/" + tasks.text("/items/0/id");
        List<String> team = List.of(tasks.text("/items/0/team/0"), tasks.text("/items/0/team/1"));
        TestOfficer member = bureau.enforcer(team.getFirst());
        TestOfficer stranger =
                bureau.enforcer(
                        List.of(bureau.certificate(0), bureau.certificate(1), bureau.certificate(2))
                                .stream()
                                .filter(certificate -> !team.contains(certificate))
                                .findFirst()
                                .orElseThrow());

        api.as(member)
                .post(task + "/result", nothingFound())
                .expectProblem(409, "task-not-ready", null);
        api.as(bureau.head)
                .post(task + "/publication", Map.of())
                .expectProblem(409, "task-not-ready", null);
        api.as(stranger)
                .post(task + "/receipt", Map.of())
                .expectProblem(403, "not-of-the-team", null);
        api.as(bureau.head).post(task + "/receipt", Map.of()).expect(200);
        api.as(member).post(task + "/receipt", Map.of()).expectProblem(409, "task-not-ready", null);
        api.as(stranger)
                .post(task + "/result", nothingFound())
                .expectProblem(403, "not-of-the-team", null);
        api.as(member)
                .post(
                        task + "/result",
                        Map.of(
                                "checkedOn", today(),
                                "publicResults", List.of(1, 4),
                                "result", "01"))
                .expectProblem(422, "findings-contradictory", "/publicResults");
        api.as(member)
                .post(
                        task + "/result",
                        Map.of(
                                "checkedOn", today(),
                                "publicResults", List.of(13),
                                "result", "07"))
                .expectProblem(400, "invalid-request", "/result");
        api.as(member).post(task + "/result", nothingFound()).expect(200);
        EventContract.of("inspection.outcome-recorded.v1")
                .assertAccepts(
                        EventStream.of("shenguan.inspection.outcome.v1")
                                .await("inspection.outcome-recorded.v1", uscc)
                                .payload());
        api.as(member)
                .post(task + "/result", nothingFound())
                .expectProblem(409, "task-not-ready", null);
        api.as(member)
                .post(task + "/rectification-confirmation", Map.of("confirmedOn", today()))
                .expectProblem(409, "task-not-ready", null);
        api.as(bureau.head).post(task + "/publication", Map.of()).expect(200);
        api.as(bureau.head)
                .post(task + "/publication", Map.of())
                .expectProblem(409, "task-not-ready", null);
    }

    private void refusesPlanWith(String field, Object value, String fault) {
        Map<String, Object> plan = bureau.plan(Map.of("count", 1));
        plan.put(field, value);

        bureau.commit(plan).expectProblem(400, "invalid-request", fault);
    }

    private Map<String, Object> nothingFound() {
        return Map.of("checkedOn", today(), "publicResults", List.of(1), "result", "01");
    }

    private String today() {
        return ChinaTime.today(clock).toString();
    }
}

package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.chassis.security.Role.APPROVER;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Nobody overwrites what they have not seen. */
@TrialTest
class PreconditionTests {

    private static final TestOfficer OFFICER =
            TestOfficer.of("王芳", APPROVER).in("140700", "14070001");

    @Autowired Api api;

    @Test
    void answersReadingWritingAndActingWithTheVersionAsEntityTag() {
        Api.Answer written = write();
        String note = noteOf(written);

        Api.Answer read = api.as(OFFICER).get(note).expect(200);
        Api.Answer acted = api.as(OFFICER).post(note + "/text", Map.of("text", "y")).expect(200);

        assertThat(written.header("etag")).contains("\"0\"");
        assertThat(read.header("etag")).contains("\"0\"");
        assertThat(acted.header("etag")).contains("\"1\"");
        assertThat(acted.text("/version")).isEqualTo("1");
        assertThat(api.as(OFFICER).get(note).header("etag")).contains("\"1\"");
    }

    @Test
    void refusesAnActOnAVersionThatIsNoMore() {
        String note = noteOf(write());
        api.as(OFFICER).post(note + "/text", 0, Map.of("text", "first")).expect(200);

        Api.Answer second =
                api.as(OFFICER)
                        .post(note + "/text", 0, Map.of("text", "second"))
                        .expectProblem(412, "stale-version", Api.IF_MATCH);

        assertThat(second.text("/detail")).contains("版本 1");
        assertThat(api.as(OFFICER).get(note).text("/text")).isEqualTo("first");
    }

    @Test
    void letsOneOfTwoOfficersWinWhoActAtTheSameMoment() throws Exception {
        try (ExecutorService officers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 25; round++) {
                String note = noteOf(write());
                CountDownLatch ready = new CountDownLatch(2);
                Callable<Integer> act =
                        () -> {
                            ready.countDown();
                            ready.await();
                            return api.as(OFFICER)
                                    .post(note + "/text", 0, Map.of("text", "y"))
                                    .status();
                        };

                List<Integer> statuses =
                        officers.invokeAll(List.of(act, act)).stream()
                                .map(answer -> answer.resultNow())
                                .toList();

                assertThat(statuses).as("round %d", round).containsExactlyInAnyOrder(200, 412);
                assertThat(api.as(OFFICER).get(note).text("/version")).isEqualTo("1");
            }
        }
    }

    @Test
    void refusesAVersionThatIsNoneOrAnyAtAll() {
        String note = noteOf(write());

        for (String tag : List.of("*", "0", "W/\"0\"", "\"0\", \"1\"", "\"x\"")) {
            api.as(OFFICER)
                    .send("POST", note + "/text", Map.of("text", "y"), Map.of(Api.IF_MATCH, tag))
                    .expectProblem(400, "invalid-request", Api.IF_MATCH);
        }
        api.as(OFFICER)
                .send("POST", note + "/text", Map.of("text", "y"), Map.of())
                .expectProblem(428, "precondition-required", Api.IF_MATCH);
    }

    @Test
    void rollsBackAnActThatForgotToCompareTheVersion() {
        String note = noteOf(write());

        api.as(OFFICER)
                .post(note + "/forgetful-text", Map.of("text", "overwritten"))
                .expectProblem(500, "internal-error", null);

        assertThat(api.as(OFFICER).get(note).text("/text")).isEqualTo("x");
    }

    @Test
    void documentsWhatItDemands() {
        JsonNode paths = api.get("/v3/api-docs").expect(200).json().at("/paths");
        JsonNode act = paths.path("/api/trial/notes/{id}/text").path("post");
        JsonNode creation = paths.path("/api/trial/notes").path("post");

        assertThat(act.path("parameters").findValuesAsString("name"))
                .contains("Idempotency-Key", "If-Match");
        assertThat(act.path("responses").propertyNames())
                .contains("400", "409", "412", "422", "428");
        assertThat(creation.path("parameters").findValuesAsString("name"))
                .containsExactly("Idempotency-Key");
        assertThat(paths.path("/api/trial/notes/{id}").path("get").toString())
                .doesNotContain("Idempotency-Key");
    }

    private Api.Answer write() {
        return api.as(OFFICER)
                .post("/api/trial/notes", Map.of("uscc", Subjects.next(), "text", "x"))
                .expect(201);
    }

    private static String noteOf(Api.Answer written) {
        return "/api/trial/notes/" + written.text("/id");
    }
}

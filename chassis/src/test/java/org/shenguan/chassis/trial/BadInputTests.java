package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.chassis.security.Role.APPROVER;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad input gets a problem that names field, value and rule, and nothing is half-written. */
@TrialTest
class BadInputTests {

    private static final String NOTES = "/api/trial/notes";
    private static final TestOfficer OFFICER =
            TestOfficer.of("王芳", APPROVER).in("140700", "14070001");

    @Autowired Api api;
    @Autowired JdbcClient jdbc;

    @Test
    void saysWhereJsonIsMalformed() {
        var answer =
                api.as(OFFICER)
                        .post(NOTES, "{\"uscc\": ")
                        .expectProblem(400, "invalid-request", "");

        assertThat(answer.text("/violations/0/rule")).isEqualTo("json");
        assertThat(answer.text("/detail")).contains("行");
    }

    @Test
    void saysWhichCheckCharacterACreditCodeBreaks() {
        var answer =
                api.as(OFFICER)
                        .post(NOTES, Map.of("uscc", "91140700MA0000007A", "text", "x"))
                        .expectProblem(400, "invalid-request", "/uscc");

        assertThat(answer.text("/violations/0/value")).isEqualTo("91140700MA0000007A");
        assertThat(answer.text("/violations/0/message")).contains("校验");
    }

    @Test
    void namesAFieldThatDoesNotExist() {
        Map<String, Object> body = new HashMap<>(Map.of("uscc", Subjects.next(), "text", "x"));
        body.put("colour", "red");

        var answer =
                api.as(OFFICER).post(NOTES, body).expectProblem(400, "invalid-request", "/colour");

        assertThat(answer.text("/violations/0/rule")).isEqualTo("unknown-field");
    }

    @Test
    void masksNumbersOfPeopleInTheAddressThatItNames() {
        String inThePath = NOTES + "/140702198001010019-13812345678";
        String afterAName = NOTES + "/%E6%9D%8E13812345678";

        for (String path : List.of(inThePath, afterAName, "/nowhere/13812345678")) {
            for (Api caller : List.of(api, api.as(OFFICER))) {
                String instance = caller.get(path).text("/instance");

                assertThat(instance).contains("138****5678").doesNotContain("13812345678");
                assertThat(instance).doesNotContain("19800101");
            }
        }
        assertThat(api.as(OFFICER).get(NOTES + "/not-a-uuid").text("/instance"))
                .isEqualTo(NOTES + "/not-a-uuid");
    }

    @Test
    void namesTheAllowedSortFields() {
        var answer =
                api.as(OFFICER)
                        .get(NOTES + "?sort=password")
                        .expectProblem(400, "invalid-request", "sort");

        assertThat(answer.text("/violations/0/message")).contains("writtenAt");
    }

    @Test
    void refusesParametersCursorsAndLimitsItDoesNotKnow() {
        api.as(OFFICER).get(NOTES + "?colour=red").expectProblem(400, "invalid-request", "colour");
        api.as(OFFICER).get(NOTES + "?cursor=abc").expectProblem(400, "invalid-request", "cursor");
        api.as(OFFICER).get(NOTES + "?limit=0").expectProblem(400, "invalid-request", "limit");
        api.as(OFFICER).get(NOTES + "/not-a-uuid").expectProblem(400, "invalid-request", "id");
        api.as(OFFICER).get("/api/trial/nowhere").expectProblem(403, "not-permitted", null);
    }

    @Test
    void refusesABodyAboveTheLimitAnnouncedOrNot() {
        String huge = "{\"text\": \"" + "x".repeat(1_100_000) + "\"}";

        api.as(OFFICER).post(NOTES, huge).expectProblem(413, "body-too-large", "");
        api.as(OFFICER)
                .post(NOTES, new ByteArrayInputStream(huge.getBytes(StandardCharsets.UTF_8)))
                .expectProblem(413, "body-too-large", "");
    }

    @Test
    void refusesAContentTypeItDoesNotRead() {
        api.as(OFFICER)
                .send("POST", NOTES, "<x/>", Map.of("content-type", "application/xml"))
                .expectProblem(415, "unsupported-media-type", null);
    }

    @Test
    void writesNeitherRecordNorEventNorAuditWhenTheActFails() {
        String uscc = Subjects.next();

        api.as(OFFICER)
                .post(NOTES, Map.of("uscc", uscc, "text", "fail after writing"))
                .expectProblem(500, "internal-error", null);

        assertThat(api.as(OFFICER).get(NOTES + "?uscc=" + uscc).json().at("/items")).isEmpty();
        assertThat(
                        jdbc.sql("select count(*) from outbox where subject = ?")
                                .param(uscc)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void pagesByKeysetWithoutLosingOrRepeatingARow() {
        String uscc = Subjects.next();
        for (String text : List.of("b", "a", "c", "a", "d")) {
            api.as(OFFICER).post(NOTES, Map.of("uscc", uscc, "text", text)).expect(201);
        }

        var first = api.as(OFFICER).get(NOTES + "?limit=2&sort=-text&uscc=" + uscc).expect(200);
        var second = next(first, uscc);
        var third = next(second, uscc);

        assertThat(
                        List.of(first, second, third).stream()
                                .flatMap(page ->
                                        page
                                                .json()
                                                .at("/items")
                                                .findValuesAsString("text")
                                                .stream())
                                .toList())
                .containsExactly("d", "c", "b", "a", "a");
        assertThat(third.json().has("next")).isFalse();
    }

    private Api.Answer next(Api.Answer page, String uscc) {
        return api.as(OFFICER)
                .get(NOTES + "?limit=2&sort=-text&uscc=" + uscc + "&cursor=" + page.text("/next"))
                .expect(200);
    }
}

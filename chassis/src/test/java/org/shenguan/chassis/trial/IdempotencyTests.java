package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.chassis.security.Role.APPROVER;
import static org.shenguan.chassis.security.Role.OPERATOR;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A request has one effect and one answer, however often its caller has to send it. */
@TrialTest
class IdempotencyTests {

    private static final String NOTES = "/api/trial/notes";
    private static final TestOfficer OFFICER =
            TestOfficer.of("王芳", APPROVER).in("140700", "14070001");

    @Autowired Api api;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void answersARepeatedRequestAsTheFirstTimeWithoutASecondEffect() {
        String uscc = Subjects.next();
        String key = newKey();

        Api.Answer first = write(OFFICER, key, uscc, "x").expect(201);
        Api.Answer second = write(OFFICER, key, uscc, "x").expect(201);

        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(second.header("etag")).isEqualTo(first.header("etag")).isPresent();
        assertThat(second.header("content-type")).isEqualTo(first.header("content-type"));
        assertThat(second.header("Idempotent-Replayed")).contains("true");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(notesOf(uscc)).isOne();
    }

    @Test
    void takesAQuotedKeyForTheSameAsABareOne() {
        String uscc = Subjects.next();
        String key = newKey();

        write(OFFICER, key, uscc, "x").expect(201);

        assertThat(write(OFFICER, '"' + key + '"', uscc, "x").header("Idempotent-Replayed"))
                .isPresent();
    }

    @Test
    void refusesAKeyThatWasUsedForSomethingElse() {
        String uscc = Subjects.next();
        String key = newKey();
        write(OFFICER, key, uscc, "x").expect(201);

        write(OFFICER, key, uscc, "y").expectProblem(422, "idempotency-key-reused", Api.KEY);

        assertThat(notesOf(uscc)).isOne();
    }

    @Test
    void refusesARequestWithoutAKeyOrWithAMalformedOne() {
        String uscc = Subjects.next();

        write(OFFICER, "", uscc, "x").expectProblem(400, "idempotency-key-missing", Api.KEY);
        write(OFFICER, "short", uscc, "x").expectProblem(400, "invalid-request", Api.KEY);
        write(OFFICER, "\"unbalanced", uscc, "x").expectProblem(400, "invalid-request", Api.KEY);

        assertThat(notesOf(uscc)).isZero();
    }

    @Test
    void keepsTheKeysOfOfficersApart() {
        String key = newKey();
        String uscc = Subjects.next();

        String first = write(OFFICER, key, uscc, "x").expect(201).text("/id");
        String second =
                write(OFFICER.named("somebody.else"), key, uscc, "x").expect(201).text("/id");

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void tellsNothingOfAKeyToSomebodyWhoMayNotCall() {
        String uscc = Subjects.next();
        String key = newKey();
        write(OFFICER, key, uscc, "x").expect(201);

        write(OFFICER.as(OPERATOR), key, uscc, "x").expectProblem(403, "not-permitted", null);
    }

    /** T9: the second waits for the first's commit and answers the same. */
    @Test
    void hasOneEffectWhenARequestArrivesTwiceAtTheSameMoment() throws Exception {
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 25; round++) {
                String uscc = Subjects.next();
                String key = newKey();
                CountDownLatch ready = new CountDownLatch(3);
                Callable<Api.Answer> request =
                        () -> {
                            ready.countDown();
                            ready.await();
                            return write(OFFICER, key, uscc, "同时到达");
                        };

                List<Api.Answer> answers =
                        nodes.invokeAll(List.of(request, request, request)).stream()
                                .map(answer -> answer.resultNow().expect(201))
                                .toList();

                assertThat(answers.stream().map(answer -> answer.response().body()).distinct())
                        .as("answers in round %d", round)
                        .hasSize(1);
                assertThat(notesOf(uscc)).as("effects in round %d", round).isOne();
            }
        }
    }

    @Test
    void asksToComeBackWhileTheFirstIsStillRunning() throws Exception {
        String key = newKey();
        String uscc = Subjects.next();
        Api.Answer meanwhile =
                transaction.execute(_ -> {
                    jdbc.sql(
                                    """
                                    insert into idempotency_key (caller, method, path, key, fingerprint)
                                    values (?, 'POST', ?, ?, '')
                                    """)
                            .params("slow.officer", NOTES, key)
                            .update();
                    return write(OFFICER.named("slow.officer"), key, uscc, "x");
                });

        assertThat(meanwhile)
                .isNotNull()
                .extracting(
                        answer -> answer.expectProblem(409, "idempotency-key-in-progress", null))
                .satisfies(answer -> assertThat(answer.header("Retry-After")).contains("1"));
    }

    @Test
    void answersACallerWhoseFirstAnswerGotLost() throws IOException {
        String uscc = Subjects.next();
        String key = newKey();
        String body = "{\"uscc\":\"" + uscc + "\",\"text\":\"x\"}";
        sendWithoutReadingTheAnswer(key, body);
        await().until(() -> notesOf(uscc) == 1);

        Api.Answer retry =
                api.as(OFFICER).send("POST", NOTES, body, Map.of(Api.KEY, key)).expect(201);

        assertThat(retry.header("Idempotent-Replayed")).contains("true");
        assertThat(notesOf(uscc)).isOne();
    }

    @Test
    void keepsNoKeyOfARequestThatHadNoEffect() {
        String key = newKey();
        String uscc = Subjects.next();
        Map<String, Object> body = Map.of("uscc", uscc, "text", "fail after writing");

        api.as(OFFICER).send("POST", NOTES, body, Map.of(Api.KEY, key)).expect(500);

        Api.Answer again = api.as(OFFICER).send("POST", NOTES, body, Map.of(Api.KEY, key));
        assertThat(again.expect(500).header("Idempotent-Replayed")).isEmpty();
        write(OFFICER, key, uscc, "x").expect(201);
        assertThat(notesOf(uscc)).isOne();
    }

    @Test
    void forgetsKeysAfterThreeDays() {
        String key = newKey();
        write(OFFICER, key, Subjects.next(), "x").expect(201);
        String recent = newKey();
        write(OFFICER, recent, Subjects.next(), "x").expect(201);
        jdbc.sql(
                        "update idempotency_key set claimed_at = now() - interval '73 hours' where key = ?")
                .param(key)
                .update();

        api.as(TestOfficer.of("武志刚", OPERATOR).in("140000", "*"))
                .post("/api/trial/platform/timers/idempotency-pruning/runs", Map.of())
                .expect(200);

        assertThat(
                        jdbc.sql("select key from idempotency_key where key in (?, ?)")
                                .params(key, recent)
                                .query(String.class)
                                .list())
                .containsExactly(recent);
    }

    private Api.Answer write(TestOfficer officer, String key, String uscc, String text) {
        return api.as(officer)
                .send(
                        "POST",
                        NOTES,
                        "{\"uscc\":\"" + uscc + "\",\"text\":\"" + text + "\"}",
                        Map.of(Api.KEY, key));
    }

    private long notesOf(String uscc) {
        return api.as(OFFICER).get(NOTES + "?uscc=" + uscc).expect(200).json().at("/items").size();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private void sendWithoutReadingTheAnswer(String key, String body) throws IOException {
        URI service = URI.create(api.base());
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String head =
                """
                POST %s HTTP/1.1
                Host: %s
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d
                Idempotency-Key: %s

                """
                        .formatted(NOTES, service.getHost(), OFFICER.token(), content.length, key)
                        .replace("\n", "\r\n");
        try (Socket connection = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = connection.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(content);
            out.flush();
        }
    }
}

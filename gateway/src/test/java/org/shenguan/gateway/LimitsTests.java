package org.shenguan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shenguan.gateway.testing.Caller;
import org.shenguan.gateway.testing.GatewayTest;
import org.shenguan.gateway.testing.TestRealm;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class LimitsTests {

    @LocalServerPort int port;

    @Test
    void slowsDownTheOfficerWhoAsksTooOften() throws Exception {
        Caller busy = Caller.on(port).showing(TestRealm.running().token("supervisor.linfen"));

        List<Caller.Answer> answers = atOnce(400, () -> busy.get("/api/approval/items"));

        Caller.Answer refused = refused(answers);
        refused.expectProblem(429, "too-many-requests");
        assertThat(refused.header("Retry-After")).hasValue("1");
        assertThat(passed(answers)).isGreaterThanOrEqualTo(100);
        Caller.on(port)
                .showing(TestRealm.running().token("supervisor.yuci"))
                .get("/api/approval/items")
                .expect(200);
    }

    @Test
    void countsAnOfficerAtAllAddressesTogether() throws Exception {
        String token = TestRealm.running().token("auditor.shanxi");

        List<Caller.Answer> answers = atOnce(400, () -> Caller.on(port).showing(token).get("/me"));

        refused(answers).expectProblem(429, "too-many-requests");
    }

    @Test
    void givesThePublicLess() throws Exception {
        Caller stranger = Caller.on(port);

        List<Caller.Answer> answers =
                atOnce(60, () -> stranger.get("/api/approval/public/licenses"));

        refused(answers).expectProblem(429, "too-many-requests");
        assertThat(passed(answers)).isBetween(20L, 50L);
        Caller.on(port).get("/api/approval/public/licenses").expect(200);
    }

    @Test
    void slowsDownWhoGuessesTokens() throws Exception {
        Caller guesser = Caller.on(port).showing(TestRealm.running().forged("x"));

        List<Caller.Answer> answers = atOnce(60, () -> guesser.get("/api/approval/items"));

        refused(answers).expectProblem(429, "too-many-requests");
    }

    @Test
    void slowsDownWhoOnlyEverStartsToSignIn() throws Exception {
        Caller stranger = Caller.on(port);

        List<Caller.Answer> answers =
                atOnce(60, () -> stranger.open("/oauth2/authorization/shenguan"));

        refused(answers).expectProblem(429, "too-many-requests");
    }

    @Test
    void neverCountsProbesAndPages() throws Exception {
        Caller probe = Caller.on(port);

        List<Caller.Answer> answers = atOnce(60, () -> probe.get("/actuator/health/liveness"));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
    }

    private static Caller.Answer refused(List<Caller.Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 429).findFirst().orElseThrow();
    }

    private static long passed(List<Caller.Answer> answers) {
        return answers.stream().filter(answer -> answer.status() == 200).count();
    }

    private static List<Caller.Answer> atOnce(
            int times, java.util.concurrent.Callable<Caller.Answer> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Caller.Answer>> answers =
                    threads.invokeAll(IntStream.range(0, times).mapToObj(_ -> call).toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}

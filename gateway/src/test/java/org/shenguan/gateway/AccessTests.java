package org.shenguan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenguan.gateway.testing.Caller;
import org.shenguan.gateway.testing.GatewayTest;
import org.shenguan.gateway.testing.TestRealm;
import org.shenguan.gateway.testing.TestService;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class AccessTests {

    private static final TestRealm REALM = TestRealm.running();

    @LocalServerPort int port;

    static Stream<Arguments> badTokens() {
        return Stream.of(
                Arguments.of("expired", expiredSince(Duration.ofSeconds(20))),
                Arguments.of(
                        "for somebody else",
                        REALM.token("x", claims -> claims.audience("elsewhere"))),
                Arguments.of(
                        "of another realm",
                        REALM.token("x", claims -> claims.issuer("http://127.0.0.1:1/realms/x"))),
                Arguments.of("unsigned", REALM.unsigned("x")),
                Arguments.of("forged", REALM.forged("x")),
                Arguments.of("no token at all", "nonsense"));
    }

    private static String expiredSince(Duration ago) {
        return REALM.token(
                "x", claims -> claims.expirationTime(Date.from(Instant.now().minus(ago))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void refusesABadToken(String flaw, String token) {
        int before = TestService.CREDIT.calls();

        Caller.Answer answer = Caller.on(port).showing(token).get("/api/credit/grades");

        answer.expectProblem(401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer");
        assertThat(TestService.CREDIT.calls()).as(flaw).isEqualTo(before);
    }

    @Test
    void refusesABadTokenOnOpenPathsToo() {
        Caller.on(port)
                .showing(REALM.unsigned("x"))
                .get("/api/approval/public/licenses")
                .expectProblem(401, "unauthenticated");
    }

    @Test
    void refusesWhoShowsNothing() {
        Caller.on(port).get("/api/approval/items").expectProblem(401, "unauthenticated");
        Caller.on(port).post("/api/approval/items", "{}").expectProblem(401, "unauthenticated");
        Caller.on(port).get("/me").expectProblem(401, "unauthenticated");
        Caller.on(port).get("/nowhere").expectProblem(401, "unauthenticated");
    }

    @Test
    void forgivesClocksThatDifferASecond() {
        Caller.on(port)
                .showing(expiredSince(Duration.ofSeconds(1)))
                .get("/api/approval/items")
                .expect(200);
    }

    @Test
    void opensPublicPathsToEverybody() {
        Caller.Answer answer = Caller.on(port).get("/api/approval/public/licenses").expect(200);

        assertThat(answer.text("/uri")).isEqualTo("/api/approval/public/licenses");
        assertThat(answer.json().at("/headers").has("authorization")).isFalse();
    }

    @Test
    void takesWhatThePublicSends() {
        Caller.on(port).post("/api/credit/public/complaints", "{}").expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/approval/public/../items",
                "/api/approval/public/%2e%2e/items",
                "/api/approval/public/..%2Fitems",
                "/api/approval/public%2F..%2Fitems",
                "/api/approval/public/%252e%252e/items",
                "/api/approval/public/x;y/items",
                "/api/approval//public/items",
                "/api/approval/public/..%5Citems",
                "/api/approval/public/%00items"
            })
    void refusesPathsThatCouldMeanAnother(String path) {
        int before = TestService.APPROVAL.calls();

        Caller.Answer answer = Caller.on(port).get(path);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(TestService.APPROVAL.calls()).isEqualTo(before);
    }

    @Test
    void explainsTheRefusalOfSuchAPath() {
        Caller.on(port)
                .get("/api/approval/public/..%2Fitems")
                .expectProblem(400, "malformed-request");
    }

    @Test
    void showsItsHealthAndNothingElse() {
        Caller operator = Caller.on(port).showing(REALM.token("admin.shanxi"));

        assertThat(Caller.on(port).get("/actuator/health/readiness").expect(200).body())
                .isEqualTo("{\"status\":\"UP\"}");
        operator.get("/actuator/env").expectProblem(404, "no-such-path");
        operator.get("/actuator/metrics").expectProblem(404, "no-such-path");
        Caller.on(port).get("/actuator/env").expect(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/approval/public/licenses",
                "/api/approval/items",
                "/api/approval/public/refuses",
                "/api/elsewhere",
                "/"
            })
    void sendsSecurityHeadersOnce(String path) {
        Caller.Answer answer = Caller.on(port).get(path);

        for (String name : List.of("Content-Security-Policy", "Referrer-Policy", "Cache-Control")) {
            assertThat(answer.response().headers().allValues(name)).as(name).hasSize(1);
        }
        assertThat(answer.response().headers().allValues("X-Content-Type-Options"))
                .containsExactly("nosniff");
        assertThat(answer.response().headers().allValues("X-Frame-Options"))
                .containsExactly("DENY");
        assertThat(answer.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void leadsNobodyToTheManagementEndpointsOfAService() {
        Caller operator = Caller.on(port).showing(REALM.token("admin.shanxi"));
        int before = TestService.APPROVAL.calls();

        operator.get("/approval/actuator/prometheus").expectProblem(404, "no-such-path");
        operator.get("/actuator/prometheus").expectProblem(404, "no-such-path");
        for (String upwards : List.of("..", "%2e%2e", "..%2F..")) {
            Caller.Answer answer = operator.get("/api/approval/" + upwards + "/actuator/health");
            assertThat(answer.status()).isIn(400, 404);
        }

        assertThat(TestService.APPROVAL.calls()).isEqualTo(before);
    }

    @Test
    void demandsEncryptionOnceThereIsSome() {
        Caller.Answer answer = Caller.on(port).with("X-Forwarded-Proto", "https").get("/");

        assertThat(answer.header("Strict-Transport-Security").orElseThrow()).contains("max-age=");
    }

    @Test
    void letsNoOtherSiteReadAnswers() {
        Caller.Answer answer =
                Caller.on(port)
                        .with("Origin", "https://elsewhere.example")
                        .get("/api/approval/public/licenses");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void welcomesWithAPage() {
        Caller.Answer page = Caller.on(port).open("/").expect(200);

        assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("<title>审管通</title>").contains("href=\"/login\"");
        Caller.on(port).get("/assets/start.js").expect(200);
        Caller.on(port).get("/assets/start.css").expect(200);
        Caller.on(port).get("/assets/mark.svg").expect(200);
    }
}

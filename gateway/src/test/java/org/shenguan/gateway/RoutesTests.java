package org.shenguan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenguan.gateway.testing.Caller;
import org.shenguan.gateway.testing.GatewayTest;
import org.shenguan.gateway.testing.TestRealm;
import org.shenguan.gateway.testing.TestService;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class RoutesTests {

    @LocalServerPort int port;

    private String token;
    private Caller officer;

    @BeforeEach
    void signIn() {
        token = TestRealm.running().token("approver.jinzhong");
        officer = Caller.on(port).showing(token);
    }

    @ParameterizedTest
    @ValueSource(strings = {"approval", "catalog", "inspection", "enforcement", "credit"})
    void sendsEachPrefixToItsService(String service) {
        Caller.Answer answer = officer.get("/api/" + service + "/items/42").expect(200);

        assertThat(answer.text("/service")).isEqualTo(service);
        assertThat(answer.text("/uri")).isEqualTo("/api/" + service + "/items/42");
    }

    @Test
    void leavesQueriesAsTheyWere() {
        String query = "name=%E7%8E%8B%E8%8A%B3&sum=1%2B1&amp=a%26b&tag=1&tag=2&empty=&flag";

        Caller.Answer answer = officer.get("/api/approval/items?" + query).expect(200);

        assertThat(answer.text("/uri")).isEqualTo("/api/approval/items?" + query);
    }

    @Test
    void leavesChinesePathsAsTheyWere() {
        Caller.Answer answer = officer.get("/api/approval/items/%E8%AE%B8%E5%8F%AF").expect(200);

        assertThat(answer.text("/uri")).isEqualTo("/api/approval/items/%E8%AE%B8%E5%8F%AF");
    }

    @Test
    void sendsTheTokenOn() {
        Caller.Answer answer = officer.get("/api/approval/items").expect(200);

        assertThat(answer.text("/headers/authorization")).isEqualTo("Bearer " + token);
    }

    @Test
    void sendsBodiesAndHeadersOn() {
        Caller.Answer answer =
                officer.post(
                                "/api/approval/applications",
                                "{\"name\":\"王芳\"}",
                                Map.of("Idempotency-Key", "k-1", "If-Match", "\"3\""))
                        .expect(200);

        assertThat(answer.text("/method")).isEqualTo("POST");
        assertThat(answer.text("/body")).isEqualTo("{\"name\":\"王芳\"}");
        assertThat(answer.text("/headers/content-type")).isEqualTo("application/json");
        assertThat(answer.text("/headers/idempotency-key")).isEqualTo("k-1");
        assertThat(answer.text("/headers/if-match")).isEqualTo("\"3\"");
    }

    @Test
    void sendsFilesOnUnread() {
        String parts =
                "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\n证照\r\n--b--\r\n";

        Caller.Answer answer =
                officer.post(
                                "/api/approval/files",
                                parts,
                                Map.of("Content-Type", "multipart/form-data; boundary=b"))
                        .expect(200);

        assertThat(answer.text("/body")).isEqualTo(parts);
        assertThat(answer.text("/headers/content-type")).contains("boundary=b");
    }

    @Test
    void tellsTheServiceWhereTheRequestCameFrom() {
        String own = officer.address();

        Caller.Answer answer =
                officer.with("X-Forwarded-For", "6.6.6.6, " + own)
                        .with("X-Forwarded-Prefix", "/elsewhere")
                        .with("Forwarded", "for=6.6.6.6")
                        .get("/api/approval/items")
                        .expect(200);

        assertThat(answer.text("/headers/x-forwarded-for")).isEqualTo(own);
        assertThat(answer.text("/headers/x-forwarded-proto")).isEqualTo("http");
        assertThat(answer.text("/headers/x-forwarded-host")).isEqualTo("127.0.0.1:" + port);
        assertThat(answer.text("/headers/x-forwarded-port")).isEqualTo(Integer.toString(port));
        assertThat(answer.json().at("/headers").has("forwarded")).isFalse();
        assertThat(answer.json().at("/headers").has("x-forwarded-prefix")).isFalse();
    }

    @Test
    void keepsCookiesBetweenTheBrowserAndItself() {
        Caller.Answer asked =
                officer.with("Cookie", "SHENGUAN_SESSION=stolen").get("/api/approval/items");
        Caller.Answer set = officer.get("/api/approval/sets-a-cookie");

        assertThat(asked.expect(200).json().at("/headers").has("cookie")).isFalse();
        assertThat(set.expect(200).header("Set-Cookie")).isEmpty();
    }

    @Test
    void passesARefusalOfAServiceThroughUnchanged() {
        Caller.Answer answer = officer.post("/api/approval/refuses", "{}").expect(422);

        assertThat(answer.body()).isEqualTo(TestService.REFUSAL);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void saysThatAnAddressDoesNotExist() {
        officer.get("/api/elsewhere/items").expectProblem(404, "no-such-path");
    }

    @Test
    void keepsAnAcceptableRequestId() {
        Caller.Answer answer =
                officer.get("/api/approval/items", Map.of("X-Request-Id", "front.2026-0001"));

        assertThat(answer.header("X-Request-Id")).hasValue("front.2026-0001");
        assertThat(answer.text("/headers/x-request-id")).isEqualTo("front.2026-0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with space in it", "<script>alert(1)</script>"})
    void replacesAnUnacceptableRequestId(String given) {
        Caller.Answer answer = officer.get("/api/approval/items", Map.of("X-Request-Id", given));

        assertThat(answer.header("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
        assertThat(answer.header("X-Request-Id")).hasValue(answer.text("/headers/x-request-id"));
    }

    @Test
    void startsATraceAndNamesIt() {
        Caller.Answer answer = officer.get("/api/approval/items");

        String trace = answer.header("X-Trace-Id").orElseThrow();
        assertThat(trace).matches("[0-9a-f]{32}");
        assertThat(answer.text("/headers/traceparent")).startsWith("00-" + trace + "-");
    }

    @Test
    void continuesATrace() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        Caller.Answer answer =
                officer.get(
                        "/api/approval/items",
                        Map.of("traceparent", "00-" + trace + "-00f067aa0ba902b7-01"));

        assertThat(answer.header("X-Trace-Id")).hasValue(trace);
        assertThat(answer.text("/headers/traceparent"))
                .startsWith("00-" + trace + "-")
                .doesNotContain("00f067aa0ba902b7");
    }
}

package org.shenguan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.gateway.testing.Caller;
import org.shenguan.gateway.testing.GatewayTest;
import org.shenguan.gateway.testing.TestRealm;
import org.shenguan.gateway.testing.TestService;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class BodyLimitTests {

    private static final int LIMIT = 1024 * 1024;

    @LocalServerPort int port;

    private Caller officer;

    @BeforeEach
    void signIn() {
        officer = Caller.on(port).showing(TestRealm.running().token("enforcer1.jinzhong"));
    }

    @Test
    void refusesABodyThatAnnouncesTooMuch() {
        int before = TestService.APPROVAL.calls();

        officer.post("/api/approval/items", "x".repeat(LIMIT + 1))
                .expectProblem(413, "body-too-large");

        assertThat(TestService.APPROVAL.calls()).isEqualTo(before);
    }

    @Test
    void refusesABodyThatTurnsOutTooLargeAndBlamesNoService() {
        for (int call = 0; call < 10; call++) {
            officer.stream("/api/credit/items", new byte[LIMIT + 1])
                    .expectProblem(413, "body-too-large");
        }

        officer.get("/api/credit/items").expect(200);
    }

    @Test
    void takesABodyAtTheLimit() {
        assertThat(officer.post("/api/approval/items", "x".repeat(LIMIT)).expect(200).text("/body"))
                .hasSize(LIMIT);
        assertThat(officer.stream("/api/approval/items", new byte[LIMIT]).expect(200).text("/body"))
                .hasSize(LIMIT);
    }

    @Test
    void takesLargerFiles() {
        String file = "x".repeat(3 * LIMIT);

        Caller.Answer answer =
                officer.post(
                        "/api/approval/files",
                        file,
                        Map.of("Content-Type", "multipart/form-data; boundary=b"));

        assertThat(answer.expect(200).text("/body")).isEqualTo(file);
    }
}

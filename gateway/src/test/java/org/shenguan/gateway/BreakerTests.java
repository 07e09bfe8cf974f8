package org.shenguan.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.gateway.testing.Caller;
import org.shenguan.gateway.testing.GatewayTest;
import org.shenguan.gateway.testing.TestRealm;
import org.shenguan.gateway.testing.TestService;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class BreakerTests {

    @LocalServerPort int port;

    private Caller officer;

    @BeforeEach
    void signIn() {
        officer = Caller.on(port).showing(TestRealm.running().token("head.jinzhong"));
    }

    @Test
    void namesTheServiceThatIsDown() {
        Caller.Answer answer = officer.get("/api/warning/warnings");

        answer.expectProblem(503, "service-unavailable");
        assertThat(answer.text("/title")).isEqualTo("风险预警服务暂不可用");
        assertThat(answer.header("Retry-After")).isPresent();
    }

    @Test
    void leavesAFailingServiceAloneUntilItIsBack() {
        for (int call = 0; call < 20; call++) {
            officer.get("/api/inspection/breaks-off");
        }
        int reached = TestService.INSPECTION.calls();

        Caller.Answer answer = officer.post("/api/inspection/tasks", "{}");

        answer.expectProblem(503, "service-unavailable");
        assertThat(answer.text("/detail")).contains("双随机抽查服务");
        assertThat(TestService.INSPECTION.calls()).isEqualTo(reached);
        officer.get("/api/approval/items").expect(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> officer.get("/api/inspection/tasks").status() == 200);
    }

    @Test
    void makesAChangeOnceEvenIfTheConnectionBreaks() {
        int before = TestService.ENFORCEMENT.calls();

        Caller.Answer answer = officer.post("/api/enforcement/breaks-off", "{}");

        answer.expectProblem(502, "service-broke-off");
        assertThat(answer.text("/detail")).contains("办理结果未知");
        assertThat(TestService.ENFORCEMENT.calls()).isEqualTo(before + 1);
    }

    @Test
    void doesNotWaitForEver() {
        int before = TestService.CATALOG.calls();

        Caller.Answer answer = officer.post("/api/catalog/takes-for-ever", "{}");

        answer.expectProblem(504, "service-timeout");
        assertThat(answer.text("/title")).isEqualTo("监管事项目录服务响应超时");
        assertThat(TestService.CATALOG.calls()).isEqualTo(before + 1);
    }

    @Test
    void blamesNoServiceForImpossibleRequests() {
        for (int call = 0; call < 20; call++) {
            assertThat(officer.raw("/api/credit/grades?name=%E7%8E")).isEqualTo(400);
            assertThat(officer.raw("/api/credit/grades?name=%zz")).isEqualTo(400);
        }

        officer.get("/api/credit/grades").expect(200);
    }

    @Test
    void countsNoRefusalAsAFailure() {
        for (int call = 0; call < 20; call++) {
            officer.post("/api/credit/refuses", "{}").expect(422);
        }

        officer.get("/api/credit/grades").expect(200);
    }
}

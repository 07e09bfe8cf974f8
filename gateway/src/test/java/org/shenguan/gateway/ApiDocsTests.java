package org.shenguan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shenguan.gateway.testing.Caller;
import org.shenguan.gateway.testing.GatewayTest;
import org.shenguan.gateway.testing.TestRealm;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@GatewayTest
class ApiDocsTests {

    @LocalServerPort int port;

    @Test
    void listsTheDescriptionsOfAllServices() {
        JsonNode list = officer().get("/v3/api-docs").expect(200).json();

        assertThat(list).hasSize(6);
        assertThat(list.at("/0/name").asString()).isEqualTo("审批服务");
        assertThat(list.at("/0/url").asString()).isEqualTo("/v3/api-docs/approval");
    }

    @Test
    void showsADescriptionAsIfTheGatewayWereTheServer() {
        JsonNode description = officer().get("/v3/api-docs/approval").expect(200).json();

        assertThat(description.at("/info/title").asString()).isEqualTo("approval");
        assertThat(description.at("/servers")).hasSize(1);
        assertThat(description.at("/servers/0/url").asString())
                .isEqualTo("http://127.0.0.1:" + port);
    }

    @Test
    void saysWhichServiceCannotDescribeItself() {
        Caller.Answer answer = officer().get("/v3/api-docs/warning");

        answer.expectProblem(503, "service-unavailable");
        assertThat(answer.text("/title")).contains("风险预警服务");
    }

    @Test
    void knowsNoOtherService() {
        officer().get("/v3/api-docs/elsewhere").expectProblem(404, "no-such-path");
    }

    @Test
    void showsThePageToWhoeverSignedIn() {
        assertThat(officer().get("/api-docs").expect(302).header("Location").orElseThrow())
                .endsWith("/api-docs/index.html");
        assertThat(officer().get("/api-docs/index.html").expect(200).body())
                .contains("接口总览")
                .contains("/api-docs/ui/swagger-ui-bundle.js");
        officer().get("/api-docs/page.js").expect(200);
        officer().get("/api-docs/ui/swagger-ui.css").expect(200);
        officer().get("/api-docs/ui/swagger-ui-bundle.js").expect(200);
        officer().get("/api-docs/ui/swagger-ui-standalone-preset.js").expect(200);
    }

    @Test
    void asksStrangersToSignIn() {
        Caller.on(port).get("/v3/api-docs").expectProblem(401, "unauthenticated");
        Caller.on(port).open("/api-docs/index.html").expect(302);
    }

    private Caller officer() {
        return Caller.on(port).showing(TestRealm.running().token("informant.jinzhong"));
    }
}

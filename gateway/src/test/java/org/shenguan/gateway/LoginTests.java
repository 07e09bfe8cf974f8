package org.shenguan.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenguan.gateway.testing.Caller;
import org.shenguan.gateway.testing.GatewayTest;
import org.shenguan.gateway.testing.SignInDesk;
import org.shenguan.gateway.testing.TestRealm;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class LoginTests {

    private static final TestRealm REALM = TestRealm.running();
    private static final Duration USUAL = Duration.ofMinutes(5);

    @LocalServerPort int port;

    @Test
    void sendsABrowserToTheRealm() {
        Caller browser = Caller.on(port);

        String login = location(browser.open("/api/approval/items").expect(302));
        URI realm = authorizationRequest(browser, login);

        Map<String, String> asked = SignInDesk.parameters(realm.getRawQuery());
        assertThat(login).endsWith("/login");
        assertThat(realm.toString()).startsWith(REALM.issuer() + "/auth?");
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "shenguan-gateway")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry(
                        "redirect_uri", "http://127.0.0.1:" + port + "/login/oauth2/code/shenguan")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(asked.get("scope")).contains("openid");
    }

    @Test
    void bringsTheBrowserBackToWhatItAskedFor() {
        Caller browser = Caller.on(port);
        browser.open("/api/approval/items?page=2").expect(302);

        String back = signIn(browser, "/login", "approver.jinzhong", USUAL);

        assertThat(back).endsWith(":" + port + "/api/approval/items?page=2");
    }

    @Test
    void bringsTheBrowserToThePageThatOfferedTheLogin() {
        Caller browser = Caller.on(port);

        String back = signIn(browser, "/login?next=/console/tasks", "approver.jinzhong", USUAL);

        assertThat(back).endsWith(":" + port + "/console/tasks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example",
                "https://elsewhere.example",
                "/%5Celsewhere.example",
                "%09//elsewhere.example"
            })
    void bringsNobodyToAnotherSite(String next) {
        Caller browser = Caller.on(port);

        String back = signIn(browser, "/login?next=" + next, "approver.jinzhong", USUAL);

        assertThat(back).endsWith(":" + port + "/");
    }

    @Test
    void keepsASessionOutOfReachOfScripts() {
        Caller browser = Caller.on(port);

        Caller.Answer answer = browser.open("/oauth2/authorization/shenguan");

        assertThat(answer.header("Set-Cookie").orElseThrow())
                .startsWith("SHENGUAN_SESSION=")
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void changesTheSessionAtSignIn() {
        Caller browser = Caller.on(port);
        browser.open("/oauth2/authorization/shenguan");
        String before = browser.cookie("SHENGUAN_SESSION");

        signIn(browser, "/login", "approver.jinzhong", USUAL);

        assertThat(browser.cookie("SHENGUAN_SESSION")).isNotBlank().isNotEqualTo(before);
    }

    @Test
    void tellsWhoIsSignedIn() {
        Caller browser = signedIn("approver.jinzhong");

        Caller.Answer me = browser.get("/me").expect(200);

        assertThat(me.text("/username")).isEqualTo("approver.jinzhong");
        assertThat(me.text("/name")).isEqualTo("王芳");
        assertThat(me.json().at("/roles").toString()).isEqualTo("[\"APPROVER\"]");
        assertThat(me.text("/region")).isEqualTo("140700");
        assertThat(me.text("/department")).isEqualTo("14070001");
        assertThat(me.header("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void tellsAnApplicationWhoItIs() {
        Caller client = Caller.on(port).showing(REALM.token("front.shanxi"));

        Caller.Answer me = client.get("/me").expect(200);

        assertThat(me.text("/username")).isEqualTo("front.shanxi");
        assertThat(client.cookie("SHENGUAN_SESSION")).isEmpty();
    }

    @Test
    void sendsTheTokenOfTheSessionOn() {
        Caller browser = signedIn("approver.jinzhong");

        Caller.Answer answer = browser.get("/api/approval/items").expect(200);

        assertThat(answer.text("/headers/authorization")).startsWith("Bearer ey");
        assertThat(answer.json().at("/headers").has("cookie")).isFalse();
    }

    @Test
    void renewsATokenThatIsAboutToExpire() {
        Caller browser = Caller.on(port);
        signIn(browser, "/login", "approver.jinzhong", Duration.ofSeconds(1));

        String first = browser.get("/api/approval/items").text("/headers/authorization");
        String second = browser.get("/api/approval/items").text("/headers/authorization");

        assertThat(first).startsWith("Bearer ey").isEqualTo(second);
    }

    @Test
    void asksToSignInAgainWhenTheRealmEndedTheSession() {
        Caller browser = Caller.on(port);
        signIn(browser, "/login", "leader.jinzhong", Duration.ofSeconds(1));
        REALM.desk().endSessions();

        browser.get("/api/approval/items").expectProblem(401, "unauthenticated");
        assertThat(location(browser.open("/api/approval/items").expect(302))).endsWith("/login");
    }

    @Test
    void refusesChangesThatAnotherSiteCouldHaveMade() {
        Caller browser = signedIn("approver.jinzhong");

        browser.post("/api/approval/applications", "{}").expectProblem(403, "csrf-token-missing");
        browser.post("/api/approval/public/complaints", "{}")
                .expectProblem(403, "csrf-token-missing");
        browser.post("/logout", "").expectProblem(403, "csrf-token-missing");
        browser.get("/me").expect(200);
    }

    @Test
    void takesChangesFromItsOwnPages() {
        Caller browser = signedIn("approver.jinzhong");
        browser.get("/me").expect(200);

        Caller.Answer answer =
                browser.post(
                                "/api/approval/applications",
                                "{\"a\":1}",
                                Map.of("X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN")))
                        .expect(200);

        assertThat(answer.text("/body")).isEqualTo("{\"a\":1}");
        assertThat(answer.json().at("/headers").has("x-xsrf-token")).isFalse();
    }

    @Test
    void signsOutHereAndAtTheRealm() {
        Caller browser = signedIn("approver.jinzhong");
        browser.get("/me").expect(200);

        Caller.Answer answer =
                browser.post(
                                "/logout",
                                "_csrf=" + browser.cookie("XSRF-TOKEN"),
                                Map.of("Content-Type", "application/x-www-form-urlencoded"))
                        .expect(302);

        assertThat(location(answer))
                .startsWith(REALM.issuer() + "/logout?id_token_hint=")
                .contains("post_logout_redirect_uri=http://127.0.0.1:" + port + "/");
        browser.get("/me").expectProblem(401, "unauthenticated");
    }

    @Test
    void refusesAnAnswerToAQuestionItDidNotAsk() {
        Caller.on(port)
                .open("/login/oauth2/code/shenguan?code=stolen&state=guessed")
                .expectProblem(401, "login-failed");
    }

    private Caller signedIn(String username) {
        Caller browser = Caller.on(port);
        signIn(browser, "/login", username, USUAL);
        return browser;
    }

    private String signIn(Caller browser, String login, String username, Duration lifespan) {
        URI realm = authorizationRequest(browser, login);
        String callback = REALM.desk().approve(realm, username, lifespan);
        return location(browser.open(callback).expect(302));
    }

    private static URI authorizationRequest(Caller browser, String login) {
        String start = location(browser.open(login).expect(302));
        return URI.create(location(browser.open(start).expect(302)));
    }

    private static String location(Caller.Answer answer) {
        return answer.header("Location").orElseThrow();
    }
}

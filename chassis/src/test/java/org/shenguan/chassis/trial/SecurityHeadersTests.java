package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.chassis.security.Role.APPROVER;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;

/** Every answer tells browsers to sniff, frame, store and refer nothing, however it came about. */
@TrialTest
class SecurityHeadersTests {

    private static final TestOfficer OFFICER =
            TestOfficer.of("王芳", APPROVER).in("140700", "14070001");

    @Autowired Api api;

    @Test
    void standOnEveryAnswer() {
        Api officer = api.as(OFFICER);
        secured(officer.get("/api/trial/notes"), 200);
        secured(officer.get("/api/trial/notes?sort=nothing"), 400);
        secured(api.get("/api/trial/notes"), 401);
        secured(officer.get("/api/trial/forgotten"), 403);
        secured(officer.get("/api/trial/notes/00000000-0000-0000-0000-000000000000"), 404);
        secured(
                officer.post(
                        "/api/trial/notes",
                        Map.of("uscc", Subjects.next(), "text", "fail after writing")),
                500);
    }

    private static void secured(Api.Answer answer, int status) {
        answer.expect(status);
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        // No TLS here; a browser must not be told to insist on it.
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
    }
}

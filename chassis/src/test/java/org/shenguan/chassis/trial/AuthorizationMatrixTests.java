package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.chassis.security.Role.APPROVER;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.AuthorizationMatrix;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** Deny by default, and the kit that proves it bites on an endpoint nobody put into the table. */
@TrialTest
class AuthorizationMatrixTests {

    /** Broken on purpose: two endpoints without a line, one line without an endpoint. */
    private static final List<String> FORGOTTEN =
            List.of("/api/trial/forgotten", "/beside-the-api", "/api/trial/gone");

    @Autowired Api api;
    @Autowired AuthorizationMatrix matrix;
    @LocalManagementPort int managementPort;

    @TestFactory
    Stream<DynamicTest> refusesEveryUnlawfulCaller() {
        return matrix.refusals()
                .filter(test -> FORGOTTEN.stream().noneMatch(test.getDisplayName()::contains));
    }

    @ParameterizedTest
    @FieldSource("FORGOTTEN")
    void findsWhatTheTableForgot(String path) {
        List<DynamicTest> forgotten =
                matrix.refusals().filter(test -> test.getDisplayName().contains(path)).toList();

        assertThat(forgotten).hasSize(1);
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> forgotten.getFirst().getExecutable().execute()))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void closesAnEndpointWithoutALineInTheTableToEverybody() {
        TestOfficer anybody = TestOfficer.of("任何人", APPROVER).in("140000", "*");

        api.as(anybody).get("/api/trial/forgotten").expectProblem(403, "not-permitted", null);
    }

    @Test
    void servesOnlyProbesOnThePortOfTheApi() {
        api.get("/livez").expect(200);
        await().atMost(Duration.ofSeconds(15)).until(() -> api.get("/readyz").status() == 200);
        for (String path :
                List.of("/actuator", "/actuator/health", "/actuator/prometheus", "/actuator/env")) {
            api.get(path).expect(401);
            api.as(TestOfficer.of("运维", Role.OPERATOR).in("140000", "*")).get(path).expect(403);
        }
    }

    @Test
    void servesHealthAndMetricsOnlyOnTheManagementPort() {
        Api inside = Api.on(managementPort);

        assertThat(inside.get("/actuator/prometheus").expect(200).response().body())
                .contains("jvm_memory_used_bytes");
        inside.get("/actuator/health/liveness").expect(200);
        for (String closed : List.of("/actuator/env", "/actuator/heapdump", "/api/trial/notes")) {
            inside.get(closed).expect(404);
        }
        inside.post("/actuator/health", "{}").expect(403);
    }
}

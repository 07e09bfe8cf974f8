package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.chassis.security.Role.APPROVER;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.AuthorizationMatrix;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;

/** Deny by default, and the kit that proves it bites on an endpoint nobody put into the table. */
@TrialTest
class AuthorizationMatrixTests {

    @Autowired Api api;
    @Autowired AuthorizationMatrix matrix;

    @TestFactory
    Stream<DynamicTest> refusesEveryUnlawfulCaller() {
        return matrix.refusals().filter(test -> !test.getDisplayName().contains("/forgotten"));
    }

    @Test
    void findsTheEndpointWithoutALineInTheTable() {
        List<DynamicTest> forgotten =
                matrix.refusals()
                        .filter(test -> test.getDisplayName().contains("/forgotten"))
                        .toList();

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
    void keepsTheActuatorClosedButForHealth() {
        api.get("/actuator/health/readiness").expect(200);
        api.get("/actuator/prometheus").expect(401);
        api.get("/actuator/env").expect(401);
    }
}

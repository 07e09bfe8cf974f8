package org.shenguan.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.warning.Duties.SUPERVISOR_OF_EMERGENCY;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.AuthorizationMatrix;
import org.shenguan.chassis.testing.PostgresServer;
import org.shenguan.chassis.testing.ScopeContract;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;

/** Deny by default; warnings are read in their region, clues by the department that owns them. */
@ServiceTest
class AuthorizationMatrixTests {

    @Autowired Api api;
    @Autowired AuthorizationMatrix matrix;
    @Autowired PostgresServer.TestDatabase database;

    @TestFactory
    Stream<DynamicTest> refusesEveryUnlawfulCaller() {
        return matrix.refusals();
    }

    @Test
    void scopesEveryTableButTheRegisterOfDepartments() {
        ScopeContract.assertEveryTableIsScoped(database, "department");
    }

    @Test
    void hidesAClueFromOtherRegionsAndDepartments() {
        String uscc = warned();
        String list = "/api/warning/clues?uscc=" + uscc;
        await().until(() ->
                !api.as(SUPERVISOR_OF_EMERGENCY).get(list).json().at("/items").isEmpty());
        String clue = api.as(SUPERVISOR_OF_EMERGENCY).get(list).text("/items/0/id");

        matrix.assertHiddenFromOutsiders(
                SUPERVISOR_OF_EMERGENCY, list, "/api/warning/clues/" + clue, clue);
    }

    @Test
    void hidesAWarningFromOtherRegionsOnly() {
        String uscc = warned();
        String list = "/api/warning/warnings?uscc=" + uscc;
        await().until(() ->
                !api.as(SUPERVISOR_OF_EMERGENCY).get(list).json().at("/items").isEmpty());
        String id = api.as(SUPERVISOR_OF_EMERGENCY).get(list).text("/items/0/id");

        for (TestOfficer outsider :
                List.of(
                        SUPERVISOR_OF_EMERGENCY.in("141000", "14100021"),
                        SUPERVISOR_OF_EMERGENCY.in("140725", "14070021"),
                        SUPERVISOR_OF_EMERGENCY.in(null, "14070021"),
                        SUPERVISOR_OF_EMERGENCY.in("140700", null))) {
            assertThat(api.as(outsider).get(list).expect(200).json().at("/items")).isEmpty();
            api.as(outsider)
                    .get("/api/warning/warnings/" + id)
                    .expectProblem(404, "not-found", null);
        }
        for (TestOfficer insider :
                List.of(
                        SUPERVISOR_OF_EMERGENCY.in("140700", "14070001"),
                        SUPERVISOR_OF_EMERGENCY.in("140702", "14070221"),
                        SUPERVISOR_OF_EMERGENCY.in("140000", "*"))) {
            api.as(insider).get("/api/warning/warnings/" + id).expect(200);
        }
    }

    private static String warned() {
        RiskEvents events = new RiskEvents(Subjects.next());
        events.assigned();
        events.fellToD();
        return events.uscc();
    }

    @Test
    void refusesEveryActOnAClueToOutsiders() {
        String list = "/api/warning/clues?uscc=" + warned();
        await().until(() ->
                !api.as(SUPERVISOR_OF_EMERGENCY).get(list).json().at("/items").isEmpty());
        String clue = api.as(SUPERVISOR_OF_EMERGENCY).get(list).text("/items/0/id");

        matrix.assertActsRefusedToOutsiders(
                SUPERVISOR_OF_EMERGENCY,
                "/api/warning/clues",
                clue,
                Map.of(
                        "assignment", Map.of("department", "14070016"),
                        "signature", Map.of(),
                        "return", Map.of("reason", "不属于本部门职责"),
                        "handling", Map.of(),
                        "feedback", Map.of("measures", "现场核查", "result", "已整改"),
                        "closing", Map.of()));
    }
}

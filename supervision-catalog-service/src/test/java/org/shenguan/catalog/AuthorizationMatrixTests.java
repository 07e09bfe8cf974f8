package org.shenguan.catalog;

import static org.awaitility.Awaitility.await;
import static org.shenguan.catalog.CatalogFixtures.BUREAU_LEADER;
import static org.shenguan.catalog.CatalogFixtures.SUPERVISOR;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.AuthorizationMatrix;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class AuthorizationMatrixTests {

    @Autowired Api api;
    @Autowired AuthorizationMatrix matrix;

    @TestFactory
    Stream<DynamicTest> refusesEveryUnlawfulCaller() {
        return matrix.refusals();
    }

    @Test
    void hidesAnAssignmentFromAllButItsDepartmentAndTheBureauThatApproved() {
        String uscc = Subjects.next();
        CatalogFixtures.push(
                CatalogFixtures.decision(uscc, CatalogFixtures.nextApplicationNumber(), Map.of()));
        String list = "/api/catalog/assignments?uscc=" + uscc;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !api.as(SUPERVISOR).get(list).json().at("/items").isEmpty());
        String id = api.as(SUPERVISOR).get(list).text("/items/0/id");
        String path = "/api/catalog/assignments/" + id;

        for (TestOfficer insider : new TestOfficer[] {SUPERVISOR, BUREAU_LEADER}) {
            matrix.assertHiddenFromOutsiders(insider, list, path, id);
        }
    }

    @Test
    void refusesEveryActOnAnAssignmentToOutsiders() {
        String uscc = Subjects.next();
        CatalogFixtures.push(
                CatalogFixtures.decision(uscc, CatalogFixtures.nextApplicationNumber(), Map.of()));
        String list = "/api/catalog/assignments?uscc=" + uscc;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !api.as(SUPERVISOR).get(list).json().at("/items").isEmpty());
        String id = api.as(SUPERVISOR).get(list).text("/items/0/id");

        matrix.assertActsRefusedToOutsiders(
                SUPERVISOR,
                "/api/catalog/assignments",
                id,
                Map.of(
                        "claim", Map.of(),
                        "return", Map.of("reason", "不属于本部门职责"),
                        "reroute", Map.of("department", "14070016", "reason", "改派")));
    }
}

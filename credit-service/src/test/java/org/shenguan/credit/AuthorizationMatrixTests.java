package org.shenguan.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.chassis.security.Role.SUPERVISOR;

import java.util.List;
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

/** Deny by default; the record of a subject is read in its region, by every department of it. */
@ServiceTest
class AuthorizationMatrixTests {

    private static final TestOfficer INSIDER =
            TestOfficer.of("李监管", SUPERVISOR).in("140700", "14070021");

    @Autowired Api api;
    @Autowired AuthorizationMatrix matrix;
    @Autowired PostgresServer.TestDatabase database;

    @TestFactory
    Stream<DynamicTest> refusesEveryUnlawfulCaller() {
        return matrix.refusals();
    }

    @Test
    void scopesEveryTable() {
        ScopeContract.assertEveryTableIsScoped(database);
    }

    @Test
    void hidesARecordFromOtherRegionsAndIncompleteTokens() {
        String uscc = recorded();

        for (TestOfficer outsider :
                List.of(
                        INSIDER.in("141000", "14100021"),
                        INSIDER.in("140725", "14070021"),
                        INSIDER.in(null, "14070021"),
                        INSIDER.in("140700", null),
                        INSIDER.in("not-a-code", "14070021"))) {
            assertThat(list(outsider, uscc)).as("list for %s", outsider).doesNotContain(uscc);
            api.as(outsider).get(path(uscc)).expectProblem(404, "not-found", null);
            api.as(outsider).get(path(uscc) + "/grades").expectProblem(404, "not-found", null);
        }
    }

    @Test
    void showsARecordToEveryDepartmentOfTheRegionAndAbove() {
        String uscc = recorded();

        for (TestOfficer insider :
                List.of(
                        INSIDER,
                        INSIDER.in("140700", "14070001"),
                        INSIDER.in("140702", "14070221"),
                        INSIDER.in("140000", "*"))) {
            assertThat(list(insider, uscc)).contains(uscc);
            assertThat(api.as(insider).get(path(uscc)).expect(200).json().at("/entries"))
                    .hasSize(1);
        }
    }

    private String recorded() {
        String uscc = Subjects.next();
        new CreditEvents(uscc).granted();
        await().until(() -> api.as(INSIDER).get(path(uscc)).status() == 200);
        return uscc;
    }

    private String list(TestOfficer officer, String uscc) {
        return api.as(officer).get("/api/credit/grades?uscc=" + uscc).expect(200).response().body();
    }

    private static String path(String uscc) {
        return "/api/credit/records/" + uscc;
    }
}

package org.shenguan.enforcement;

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
import org.springframework.beans.factory.annotation.Autowired;

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
    void hidesCasesFromOtherRegionsAndDepartments() {
        String uscc = Subjects.next();
        String id = Cases.proposedByHand(api, uscc);

        matrix.assertHiddenFromOutsiders(
                Officers.WANG, Cases.PATH + "?uscc=" + uscc, Cases.PATH + "/" + id, id);
    }

    @Test
    void hidesTheTrailAsTheCase() {
        String id = Cases.proposedByHand(api, Subjects.next());

        api.as(Officers.WANG.in("140700", "14070016"))
                .get(Cases.PATH + "/" + id + "/trail")
                .expectProblem(404, "not-found", null);
    }

    @Test
    void scopesEveryTableButTheNamesOfDepartments() {
        ScopeContract.assertEveryTableIsScoped(database, "issuing_department");
    }

    @Test
    void refusesEveryActOnACaseToOutsiders() {
        String id = Cases.proposedByHand(api, Subjects.next());
        Map<String, Object> waiver = Map.of("waived", true, "waivedBy", "法定代表人");

        matrix.assertActsRefusedToOutsiders(
                Officers.WANG,
                Cases.PATH,
                id,
                Map.of(
                        "filing", Map.of("reason", "涉嫌违法"),
                        "dismissal", Map.of("reason", "事实不成立"),
                        "legal-review", Map.of("passed", true, "opinion", "同意"),
                        "statement", waiver,
                        "hearing-request", waiver,
                        "decision", Map.of("outcome", "NO_PENALTY", "basis", List.of("依据")),
                        "publication", Map.of()));
    }
}

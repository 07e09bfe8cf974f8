package org.shenguan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.approval.TestActs.APPLICATIONS;
import static org.shenguan.approval.TestActs.APPROVER;
import static org.shenguan.approval.TestActs.LICENSES;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.AuthorizationMatrix;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class AuthorizationMatrixTests {

    @Autowired Api api;
    @Autowired AuthorizationMatrix matrix;
    @Autowired ScopeSwitch scopes;
    @Autowired JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> refusesEveryUnlawfulCaller() {
        return matrix.refusals();
    }

    @Test
    void hidesApplicationsFromOtherPlacesAndDepartments() {
        String uscc = Subjects.next();
        String id = new TestActs(api).file(uscc, "M01");

        matrix.assertHiddenFromOutsiders(
                APPROVER, APPLICATIONS + "?uscc=" + uscc, APPLICATIONS + "/" + id, uscc);
    }

    @Test
    void hidesLicensesDossiersAndTimelinesFromOtherPlacesAndDepartments() {
        TestActs acts = new TestActs(api);
        String uscc = Subjects.next();
        String id = acts.accepted(uscc);
        String license =
                acts.decide(APPROVER, id, TestActs.grant(0))
                        .expect(200)
                        .text("/decision/licenseNumber");
        TestActs.publish("credit.grade-changed.v1", "", uscc);
        acts.awaitDossier(id, 1);

        matrix.assertHiddenFromOutsiders(
                APPROVER, LICENSES + "?uscc=" + uscc, TestActs.license(license), uscc);
        matrix.assertHiddenFromOutsiders(
                APPROVER,
                APPLICATIONS + "?uscc=" + uscc,
                APPLICATIONS + "/" + id + "/dossier",
                uscc);
        matrix.assertHiddenFromOutsiders(
                APPROVER,
                APPLICATIONS + "?uscc=" + uscc,
                APPLICATIONS + "/" + id + "/timeline",
                uscc);
        matrix.assertHiddenFromOutsiders(
                APPROVER,
                LICENSES + "?uscc=" + uscc,
                "/api/approval/subjects/" + uscc + "/timeline",
                uscc);
    }

    @Test
    void showsTheWholeDossierToAnotherPlaceThatHandlesTheSubject() {
        TestActs acts = new TestActs(api);
        TestOfficer linfen =
                TestOfficer.of("赵敏", Role.APPROVER)
                        .in("141000", "14100001")
                        .named("approver.linfen");
        String uscc = Subjects.next();
        String here = acts.file(uscc, "M01");
        TestActs.publish("credit.grade-changed.v1", "", uscc);
        acts.awaitDossier(here, 1);

        String there =
                api.as(linfen)
                        .post(APPLICATIONS, TestActs.filing(uscc, "M01"))
                        .expect(201)
                        .text("/id");

        var dossier = api.as(linfen).get(APPLICATIONS + "/" + there + "/dossier").expect(200);
        assertThat(dossier.json().at("/facts")).hasSize(1);
        var timeline =
                api.as(linfen).get("/api/approval/subjects/" + uscc + "/timeline").expect(200);
        assertThat(timeline.json().at("/entries").findValuesAsString("kind"))
                .containsOnlyOnce("application.file")
                .contains("CREDIT_GRADE");
    }

    @Test
    void hidesFactsInTheDatabaseItself() {
        TestActs acts = new TestActs(api);
        String uscc = Subjects.next();
        String id = acts.file(uscc, "M01");
        TestActs.publish("credit.grade-changed.v1", "", uscc);
        acts.awaitDossier(id, 1);

        assertThat(facts(uscc, RowScope.of(new DivisionCode("140700"), "14070001"))).isEqualTo(1);
        assertThat(facts(uscc, RowScope.of(new DivisionCode("140000"), "*"))).isEqualTo(1);
        assertThat(facts(uscc, RowScope.of(new DivisionCode("140700"), "14070021"))).isZero();
        assertThat(facts(uscc, RowScope.of(new DivisionCode("141000"), "*"))).isZero();
        assertThat(facts(uscc, RowScope.nothing())).isZero();
    }

    private long facts(String uscc, RowScope scope) {
        return scopes.within(
                scope,
                () ->
                        jdbc.sql(
                                        """
                                        select count(*) from dossier_fact f join dossier d using (uscc)
                                        where uscc = ?
                                        """)
                                .param(uscc)
                                .query((row, _) -> row.getLong(1))
                                .single());
    }

    @Test
    void letsAFrontEndFileForADepartmentOfItsRegionOnly() {
        TestOfficer frontEnd =
                TestOfficer.of("政务服务平台", Role.APPROVER).in("140000", "*").named("front");
        Map<String, Object> filing =
                new java.util.HashMap<>(TestActs.filing(Subjects.next(), "M01"));
        api.as(frontEnd).post(APPLICATIONS, filing).expectProblem(403, "incomplete-token", null);

        filing.put("department", "14070001");
        var filed = api.as(frontEnd).post(APPLICATIONS, filing).expect(201);

        assertThat(filed.text("/region")).isEqualTo("140700");
        assertThat(filed.text("/approvingDepartment/code")).isEqualTo("14070001");
        api.as(APPROVER).get(APPLICATIONS + "/" + filed.text("/id")).expect(200);
        filing.put("department", "14100001");
        api.as(APPROVER)
                .post(APPLICATIONS, filing)
                .expectProblem(400, "invalid-request", "/department");
    }

    @Test
    void refusesEveryActOnAnApplicationToOutsiders() {
        String id = new TestActs(api).file(Subjects.next(), "M01");
        Map<String, Object> reason = Map.of("reason", "理由");

        matrix.assertActsRefusedToOutsiders(
                APPROVER,
                APPLICATIONS,
                id,
                Map.of(
                        "acceptance", Map.of(),
                        "supplement", Map.of("materials", List.of()),
                        "declination", reason,
                        "withdrawal", reason,
                        "completion", reason,
                        "extension", Map.of("days", 5, "reason", "案情复杂"),
                        "decision",
                                Map.of(
                                        "outcome", "REFUSED",
                                        "reason", "不符合条件",
                                        "dossierVersion", 0)));
    }
}

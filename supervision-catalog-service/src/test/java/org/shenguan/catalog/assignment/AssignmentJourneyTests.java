package org.shenguan.catalog.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.catalog.CatalogFixtures.ADMIN;
import static org.shenguan.catalog.CatalogFixtures.APPROVALS;
import static org.shenguan.catalog.CatalogFixtures.ASSIGNMENT;
import static org.shenguan.catalog.CatalogFixtures.ASSIGNMENTS;
import static org.shenguan.catalog.CatalogFixtures.BUREAU_LEADER;
import static org.shenguan.catalog.CatalogFixtures.DECIDED;
import static org.shenguan.catalog.CatalogFixtures.EMERGENCY_CHIEF;
import static org.shenguan.catalog.CatalogFixtures.MARKET_SUPERVISOR;
import static org.shenguan.catalog.CatalogFixtures.SUPERVISOR;
import static org.shenguan.catalog.CatalogFixtures.decision;
import static org.shenguan.catalog.CatalogFixtures.nextApplicationNumber;
import static org.shenguan.catalog.CatalogFixtures.push;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream.Received;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.testing.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** From an approval to the department that takes it over, over Kafka and HTTP. */
@ServiceTest
class AssignmentJourneyTests {

    private static final String LIST = "/api/catalog/assignments";

    @Autowired Api api;

    @Test
    void bringsAnApprovalToTheDepartmentThatClaimsIt() {
        String uscc = Subjects.next();
        push(decision(uscc, nextApplicationNumber(), Map.of()));

        Api.Answer assignment = awaitAssignment(SUPERVISOR, uscc);
        assertThat(assignment.text("/items/0/status")).isEqualTo("ASSIGNED");
        assertThat(assignment.text("/items/0/department/code")).isEqualTo("14070021");
        assertThat(assignment.text("/items/0/rule/code")).isEqualTo("SEAL-TRANSFERRED");
        assertThat(assignment.text("/items/0/supervisionItems/0/code")).isEqualTo("99140000000001");
        assertThat(assignment.text("/items/0/claimDueExplanation")).contains("2 个工作日");
        assertThat(assignment.json().at("/items/0/version").asLong()).isEqualTo(1);

        var claimed = act(SUPERVISOR, assignment, "claim", Map.of()).expect(200);
        assertThat(claimed.text("/status")).isEqualTo("CLAIMED");
        assertThat(claimed.text("/claimedBy")).isEqualTo("钱监管");
        assertThat(claimed.json().at("/version").asLong()).isEqualTo(2);

        act(SUPERVISOR, assignment, "claim", Map.of())
                .expectProblem(409, "assignment-not-in-state", null);
        assertThat(statuses(uscc, "CLAIMED")).containsExactly("ASSIGNED", "CLAIMED");
    }

    @Test
    void letsOneOfTwoClaimAtTheSameMoment() {
        String uscc = Subjects.next();
        push(decision(uscc, nextApplicationNumber(), Map.of()));
        Api.Answer assignment = awaitAssignment(SUPERVISOR, uscc);

        List<Integer> answers =
                Stream.generate(() ->
                                CompletableFuture.supplyAsync(() ->
                                        act(SUPERVISOR, assignment, "claim", Map.of()).status()))
                        .limit(4)
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .sorted()
                        .toList();

        // Who saw it claimed is told so; who saw it before is told to look again.
        assertThat(answers).containsOnlyOnce(200).hasSize(4);
        assertThat(answers.subList(1, 4)).allMatch(status -> status == 409 || status == 412);
        assertThat(statuses(uscc, "CLAIMED")).containsExactly("ASSIGNED", "CLAIMED");
    }

    @Test
    void sendsAReturnedAssignmentThroughArbitrationToAnotherDepartment() {
        String uscc = Subjects.next();
        push(decision(uscc, nextApplicationNumber(), Map.of()));
        Api.Answer assignment = awaitAssignment(SUPERVISOR, uscc);

        act(MARKET_SUPERVISOR, assignment, "return", Map.of("reason", "不归我管"))
                .expectProblem(404, "not-found", null);
        act(
                        SUPERVISOR,
                        assignment,
                        "return",
                        Map.of("reason", "主要为食品经营", "suggestedDepartment", "14070016"))
                .expect(200);
        var queue = api.as(BUREAU_LEADER).get(LIST + "?status=RETURNED&uscc=" + uscc).expect(200);
        assertThat(queue.text("/items/0/returnReason")).isEqualTo("主要为食品经营");
        assertThat(queue.text("/items/0/suggestedDepartment")).isEqualTo("14070016");

        Map<String, String> to = Map.of("department", "14070016", "reason", "同意退回部门意见");
        act(EMERGENCY_CHIEF, assignment, "reroute", to).expectProblem(403, "not-the-arbiter", null);
        act(BUREAU_LEADER, assignment, "reroute", Map.of("department", "14100021", "reason", "外市"))
                .expectProblem(400, "invalid-request", "/department");
        act(BUREAU_LEADER, assignment, "reroute", to).expect(200);

        api.as(SUPERVISOR).get(path(assignment)).expectProblem(404, "not-found", null);
        act(MARKET_SUPERVISOR, assignment, "claim", Map.of()).expect(200);
        assertThat(statuses(uscc, "CLAIMED"))
                .containsExactly("ASSIGNED", "RETURNED", "REROUTED", "CLAIMED");
    }

    @Test
    void makesOneAssignmentHoweverOftenAResultIsPushed() {
        String uscc = Subjects.next();
        ObjectNode decision = decision(uscc, nextApplicationNumber(), Map.of());
        var envelope = APPROVALS.publish(DECIDED, uscc, decision.toString());
        APPROVALS.publish(envelope, decision.toString());
        push(decision);
        // A last event of the same subject shows that all before it are taken in.
        push(decision(uscc, nextApplicationNumber(), Map.of()));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> count(SUPERVISOR, LIST + "?uscc=" + uscc) == 2);

        assertThat(
                        count(
                                SUPERVISOR,
                                LIST
                                        + "?applicationNumber="
                                        + decision.get("applicationNumber").asString()))
                .isEqualTo(1);
    }

    @Test
    void showsWhatNobodyCanBeNamedForToTheBureauWhichAssignsByHand() {
        String uscc = Subjects.next();
        push(
                decision(
                        uscc,
                        nextApplicationNumber(),
                        Map.of(
                                "itemName", "公共场所卫生许可",
                                "objectClasses", List.of(),
                                "itemSupervision",
                                        Map.of(
                                                "sealTransferred", true,
                                                "state", "RETAINED",
                                                "competentLine", "HEALTH"))));

        Api.Answer waiting = awaitAssignment(BUREAU_LEADER, uscc);
        assertThat(waiting.text("/items/0/status")).isEqualTo("UNASSIGNABLE");
        assertThat(waiting.text("/items/0/rule/explanation")).contains("HEALTH").contains("人工指派");
        assertThat(waiting.json().at("/items/0/supervisionItems")).isEmpty();

        act(ADMIN, waiting, "reroute", Map.of("department", "14070016", "reason", "暂由市场监管部门承接"))
                .expect(200);
        assertThat(awaitAssignment(MARKET_SUPERVISOR, uscc).text("/items/0/status"))
                .isEqualTo("REROUTED");
    }

    @Test
    void movesToTheCountyWhenTheApprovalWasDelegated() {
        String uscc = Subjects.next();
        push(
                decision(
                        uscc,
                        nextApplicationNumber(),
                        Map.of(
                                "itemSupervision",
                                Map.of(
                                        "sealTransferred", true,
                                        "state", "DELEGATED",
                                        "competentLine", "EMERGENCY_MANAGEMENT",
                                        "delegatedTo", "COUNTY"))));

        TestOfficer yuci = TestOfficer.of("吴榆次", Role.SUPERVISOR).in("140702", "14070221");
        Api.Answer assignment = awaitAssignment(yuci, uscc);

        assertThat(assignment.text("/items/0/region")).isEqualTo("140702");
        act(yuci, assignment, "claim", Map.of()).expect(200);
    }

    @Test
    void takesThePushForTheReceiptInJincheng() {
        String uscc = Subjects.next();
        push(
                decision(
                        uscc,
                        nextApplicationNumber(),
                        Map.of(
                                "region",
                                "140500",
                                "approvingDepartment",
                                Map.of("code", "14050001", "name", "晋城市大数据应用局"))));

        TestOfficer jincheng = TestOfficer.of("郑晋城", Role.SUPERVISOR).in("140500", "14050021");
        Api.Answer assignment = awaitAssignment(jincheng, uscc);

        assertThat(assignment.text("/items/0/status")).isEqualTo("CLAIMED");
        assertThat(assignment.text("/items/0/claimedBy")).isEqualTo("platform");
        assertThat(assignment.json().at("/items/0/version").asLong()).isEqualTo(2);
        assertThat(statuses(uscc, "CLAIMED")).containsExactly("ASSIGNED", "CLAIMED");
    }

    @Test
    void showsWhatBecameOfTheLicense() {
        String uscc = Subjects.next();
        ObjectNode decision = decision(uscc, nextApplicationNumber(), Map.of());
        String license = decision.at("/license/number").asString();
        // The change overtakes the decision.
        APPROVALS.publish(
                "approval.license-changed.v1",
                uscc,
                """
                {"license": {"number": "%s", "name": "危险化学品经营许可证"},
                 "itemCode": "140125000101", "subject": {"uscc": "%s", "name": "某公司"},
                 "region": "140700",
                 "approvingDepartment": {"code": "14070001", "name": "晋中市行政审批服务管理局"},
                 "change": "REVOKED", "effectiveOn": "2026-10-14", "reason": "不再具备安全生产条件"}
                """
                        .formatted(license, uscc));
        push(decision);

        assertThat(awaitAssignment(SUPERVISOR, uscc).text("/items/0/licenseChange/change"))
                .isEqualTo("REVOKED");
    }

    private Api.Answer awaitAssignment(TestOfficer officer, String uscc) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> count(officer, LIST + "?uscc=" + uscc) > 0);
        return api.as(officer).get(LIST + "?uscc=" + uscc).expect(200);
    }

    private int count(TestOfficer officer, String path) {
        return api.as(officer).get(path).expect(200).json().at("/items").size();
    }

    private Api.Answer act(
            TestOfficer officer, Api.Answer assignment, String verb, Map<String, String> body) {
        return api.as(officer).post(path(assignment) + "/" + verb, body);
    }

    private static String path(Api.Answer assignment) {
        return LIST + "/" + assignment.text("/items/0/id");
    }

    /** All statuses that reached the topic up to one, each accepted by the contract. */
    static List<String> statuses(String uscc, String last) {
        ASSIGNMENTS.await(
                last + " of " + uscc,
                event ->
                        event.key().equals(uscc)
                                && event.json().at("/status").asString().equals(last));
        List<Received> events = ASSIGNMENTS.about(uscc);
        events.forEach(event -> EventContract.of(ASSIGNMENT).assertAccepts(event.payload()));
        assertThat(events)
                .extracting(event -> event.envelope().sequence())
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1L);
        return events.stream().map(event -> event.json().at("/status").asString()).toList();
    }
}

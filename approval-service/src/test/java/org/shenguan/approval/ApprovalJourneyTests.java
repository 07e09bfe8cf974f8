package org.shenguan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.approval.TestActs.APPLICATIONS;
import static org.shenguan.approval.TestActs.APPROVER;
import static org.shenguan.approval.TestActs.LEADER;
import static org.shenguan.approval.TestActs.OVERRIDE_REASON;
import static org.shenguan.approval.TestActs.RESULTS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From the counter to the topic, and back from the supervisors to the next decision. */
@ServiceTest
class ApprovalJourneyTests {

    private static final EventContract DECIDED =
            EventContract.of("approval.application-decided.v1");
    private static final EventContract CHANGED = EventContract.of("approval.license-changed.v1");

    @Autowired Api api;

    private TestActs acts;
    private final String uscc = Subjects.next();

    @BeforeEach
    void takeThePlaces() {
        acts = new TestActs(api);
    }

    @Test
    void carriesWhatSupervisorsFoundIntoTheNextDecision() {
        String first = fileIncomplete();
        requireCorrection(first);
        supplement(first);
        accept(first);
        String license = grant(first);
        seeTheLicense(license, "VALID");
        receiveTheAssignment(first, license);
        receiveBadNews(first);

        String second = acts.accepted(uscc);
        seeTheBlocks(second);
        refuseToGrantWhileBlocked(second);
        refuseTheApproversOverride(second);
        refuseAStaleDossier(second);
        grantWithTheLeadersOverride(second);
        refuseASecondDecision(second);

        revokeWhatWasProposed(first, license);
        seeEverythingOnTheTimelines(first, license);
    }

    @Test // T7
    void showsAnApplicationAtOnceInTheItemAndInTheList() {
        String id = acts.file(uscc, "M01", "M02", "M03");

        assertThat(api.as(APPROVER).get(APPLICATIONS + "/" + id).expect(200).text("/state"))
                .isEqualTo("RECEIVED");
        var listed = api.as(APPROVER).get(APPLICATIONS + "?uscc=" + uscc).expect(200);
        assertThat(listed.json().at("/items").findValuesAsString("id")).containsExactly(id);
    }

    private String fileIncomplete() {
        var filed =
                api.as(APPROVER)
                        .post(APPLICATIONS, TestActs.filing(uscc, "M01", "M02"))
                        .expect(201);

        assertThat(filed.text("/number")).matches("11140700MB0000000C3140125000101[0-9]{12}");
        assertThat(filed.text("/state")).isEqualTo("RECEIVED");
        assertThat(filed.text("/receiptClock/explanation")).contains("5 个工作日");
        assertThat(filed.text("/documents/0/kind")).isEqualTo("RECEIPT");
        assertThat(filed.header("location")).hasValue(APPLICATIONS + "/" + filed.text("/id"));
        var listed = api.as(APPROVER).get(APPLICATIONS + "?uscc=" + uscc).expect(200);
        assertThat(listed.text("/items/0/id")).isEqualTo(filed.text("/id"));
        return filed.text("/id");
    }

    private void requireCorrection(String id) {
        var noticed =
                api.as(APPROVER)
                        .post(
                                act(id, "corrections"),
                                Map.of(
                                        "missing",
                                        List.of(Map.of("materialCode", "M03", "reason", "未提交"))))
                        .expect(200);

        assertThat(noticed.text("/state")).isEqualTo("CORRECTING");
        assertThat(noticed.json().at("/receiptClock/suspended").asBoolean()).isTrue();
        api.as(APPROVER)
                .post(act(id, "acceptance"), Map.of())
                .expectProblem(409, "act-not-possible", null);
    }

    private void supplement(String id) {
        var supplemented =
                api.as(APPROVER)
                        .post(
                                act(id, "supplement"),
                                Map.of(
                                        "materials",
                                        List.of(Map.of("code", "M03", "provided", true))))
                        .expect(200);

        assertThat(supplemented.text("/state")).isEqualTo("SUPPLEMENTED");
        assertThat(supplemented.json().at("/receiptClock/suspensions")).hasSize(1);
    }

    private void accept(String id) {
        acts.decide(APPROVER, id, TestActs.grant(0)).expectProblem(409, "not-yet-accepted", null);

        var accepted = api.as(APPROVER).post(act(id, "acceptance"), Map.of()).expect(200);

        assertThat(accepted.text("/state")).isEqualTo("ACCEPTED");
        assertThat(accepted.text("/decisionClock/explanation")).contains("承诺", "10 个工作日");
        var reviewing =
                api.as(APPROVER)
                        .post(
                                act(id, "procedure"),
                                Map.of(
                                        "procedure",
                                        "EXPERT_REVIEW",
                                        "expectedDays",
                                        10,
                                        "reason",
                                        "组织专家评审"))
                        .expect(200);
        assertThat(reviewing.json().at("/decisionClock/suspended").asBoolean()).isTrue();
        acts.decide(APPROVER, id, TestActs.grant(0)).expectProblem(409, "procedure-open", null);
        api.as(APPROVER)
                .post(act(id, "procedure/completion"), Map.of("reason", "评审通过"))
                .expect(200);
        var longer =
                api.as(LEADER)
                        .post(act(id, "extension"), Map.of("days", 5, "reason", "需要专家论证"))
                        .expect(200);
        assertThat(longer.text("/decisionClock/explanation")).contains("延长");
    }

    private String grant(String id) {
        var granted = acts.decide(APPROVER, id, TestActs.grant(0)).expect(200);

        assertThat(granted.text("/state")).isEqualTo("GRANTED");
        String license = granted.text("/decision/licenseNumber");
        EventStream.Received event = decidedEvent(granted.text("/number"));
        DECIDED.assertAccepts(event.payload());
        assertThat(event.key()).isEqualTo(uscc);
        assertThat(event.json().at("/license/number").asString()).isEqualTo(license);
        assertThat(event.json().at("/dossierVersion").asInt()).isZero();
        assertThat(event.json().has("override")).isFalse();
        return license;
    }

    private void seeTheLicense(String number, String state) {
        assertThat(number).startsWith("晋中许准字〔");
        var read = api.as(APPROVER).get(TestActs.license(number)).expect(200);
        assertThat(read.text("/state")).isEqualTo(state);
        assertThat(read.text("/holder/uscc")).isEqualTo(uscc);
        var shown =
                api.get(TestActs.license(number).replace("/licenses", "/public/licenses"))
                        .expect(200);
        assertThat(shown.text("/state")).isEqualTo(state);
        assertThat(shown.text("/holder")).isEqualTo("晋中某化工有限公司");
        assertThat(shown.response().body()).doesNotContain(uscc);
    }

    private void receiveTheAssignment(String id, String license) {
        String number = api.as(APPROVER).get(APPLICATIONS + "/" + id).text("/number");
        String[] mine = {
            "11140700MB0000001F3140125000101202602040017", number, "晋中危化经字〔2026〕000017", license
        };
        TestActs.publish("catalog.assignment-changed.v1", "", uscc, mine);
        TestActs.publish("catalog.assignment-changed.v1", "claimed", uscc, mine);
        acts.awaitDossier(id, 2);
    }

    private void receiveBadNews(String id) {
        TestActs.publish("inspection.outcome-recorded.v1", "", uscc);
        TestActs.publish("enforcement.case-filed.v1", "", uscc);
        TestActs.publish("credit.grade-changed.v1", "", uscc);
        TestActs.publish("warning.warning-changed.v1", "", uscc);
        acts.awaitDossier(id, 6);
    }

    private void seeTheBlocks(String id) {
        JsonNode dossier =
                api.as(APPROVER).get(APPLICATIONS + "/" + id + "/dossier").expect(200).json();

        assertThat(dossier.at("/blocking").findValuesAsString("rule"))
                .contains(
                        "BLOCK-MAJOR-HAZARD",
                        "BLOCK-RECTIFICATION",
                        "BLOCK-SERIOUS-CASE",
                        "BLOCK-CREDIT-D",
                        "BLOCK-WARNING-ORANGE");
        assertThat(dossier.at("/facts").findValuesAsString("kind"))
                .contains("ASSIGNMENT", "INSPECTION", "CASE_FILED", "CREDIT_GRADE", "WARNING");
        assertThat(dossier.at("/facts").findValuesAsString("sourceEventId")).hasSize(6);
    }

    private void refuseToGrantWhileBlocked(String id) {
        var refused =
                acts.decide(APPROVER, id, TestActs.grant(6))
                        .expectProblem(422, "blocked-by-dossier", "/override");

        assertThat(refused.json().at("/violations").findValuesAsString("rule"))
                .contains("BLOCK-MAJOR-HAZARD", "BLOCK-CREDIT-D");
    }

    private void refuseTheApproversOverride(String id) {
        acts.decide(APPROVER, id, TestActs.grantOverriding(6, OVERRIDE_REASON))
                .expectProblem(403, "override-needs-leader", null);
        acts.decide(LEADER, id, TestActs.grantOverriding(6, "太短"))
                .expectProblem(400, "invalid-request", "/override/reason");
    }

    private void refuseAStaleDossier(String id) {
        acts.decide(LEADER, id, TestActs.grantOverriding(5, OVERRIDE_REASON))
                .expectProblem(412, "stale-dossier", null);
    }

    private void grantWithTheLeadersOverride(String id) {
        var granted =
                acts.decide(LEADER, id, TestActs.grantOverriding(6, OVERRIDE_REASON)).expect(200);

        assertThat(granted.json().at("/decision/dossier/facts")).hasSize(6);
        EventStream.Received event = decidedEvent(granted.text("/number"));
        DECIDED.assertAccepts(event.payload());
        assertThat(event.json().at("/override/by").asString()).isEqualTo("leader.jinzhong");
        assertThat(event.json().at("/override/byName").asString()).isEqualTo("刘志远");
        assertThat(event.json().at("/override/reason").asString()).isEqualTo(OVERRIDE_REASON);
        assertThat(event.json().at("/override/blockedBy").toString()).contains("重大事故隐患");
        assertThat(event.json().at("/dossierVersion").asInt()).isEqualTo(6);
    }

    private void refuseASecondDecision(String id) {
        var refused =
                acts.decide(LEADER, id, TestActs.grant(6))
                        .expectProblem(409, "already-decided", null);

        assertThat(refused.text("/state")).isEqualTo("GRANTED");
    }

    private void revokeWhatWasProposed(String id, String license) {
        TestActs.publish(
                "enforcement.case-decided.v1",
                "license-proposal",
                uscc,
                "晋中危化经字〔2026〕000017",
                license);
        acts.awaitDossier(id, 7);
        var proposed = api.as(APPROVER).get(TestActs.license(license)).expect(200);
        assertThat(proposed.text("/proposals/0/action")).isEqualTo("REVOKE");
        assertThat(proposed.text("/proposals/0/state")).isEqualTo("PENDING");
        assertThat(
                        api.as(LEADER)
                                .get(TestActs.LICENSES + "?pendingProposal=REVOKE&uscc=" + uscc)
                                .expect(200)
                                .json()
                                .at("/items"))
                .hasSize(1);

        var revoked =
                api.as(LEADER)
                        .post(
                                TestActs.license(license) + "/revocation",
                                Map.of("reason", "执行吊销处罚决定"))
                        .expect(200);

        assertThat(revoked.text("/state")).isEqualTo("REVOKED");
        assertThat(revoked.text("/proposals/0/state")).isEqualTo("EXECUTED");
        EventStream.Received event = RESULTS.await("approval.license-changed.v1", uscc);
        CHANGED.assertAccepts(event.payload());
        assertThat(event.json().at("/change").asString()).isEqualTo("REVOKED");
        assertThat(event.json().at("/causedBy/documentNumber").asString())
                .isEqualTo("（晋中）应急罚〔2026〕41号");
        seeTheLicense(license, "REVOKED");
        api.as(LEADER)
                .post(TestActs.license(license) + "/suspension", Map.of("reason", "再暂扣"))
                .expectProblem(409, "license-not-changeable", null);
    }

    private void seeEverythingOnTheTimelines(String id, String license) {
        for (String path :
                List.of(
                        APPLICATIONS + "/" + id + "/timeline",
                        TestActs.license(license) + "/timeline",
                        "/api/approval/subjects/" + uscc + "/timeline")) {
            JsonNode entries = api.as(APPROVER).get(path).expect(200).json().at("/entries");

            assertThat(entries.findValuesAsString("kind"))
                    .as(path)
                    .contains(
                            "application.file",
                            "application.require-correction",
                            "application.grant",
                            "ASSIGNMENT",
                            "INSPECTION",
                            "CASE_DECIDED",
                            "CREDIT_GRADE",
                            "WARNING",
                            "license.revoke");
            assertThat(entries.findValuesAsString("occurredAt")).isSorted();
            assertThat(entries.findValuesAsString("source")).contains("晋中市应急管理局", "审批服务");
        }
    }

    private EventStream.Received decidedEvent(String number) {
        return RESULTS.await(
                "decision on " + number,
                event -> event.json().at("/applicationNumber").asString().equals(number));
    }

    private static String act(String id, String name) {
        return APPLICATIONS + "/" + id + "/" + name;
    }
}

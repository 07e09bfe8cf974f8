package org.shenguan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.enforcement.Cases.PATH;
import static org.shenguan.enforcement.Cases.WAIVED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class EnforcementServiceJourneyTests {

    @Autowired Api api;
    @Autowired MutableClock clock;

    @BeforeEach
    void begins() {
        clock.set(LocalDate.parse("2026-03-03"));
    }

    @AfterEach
    void leavesTheClockAsItWas() {
        clock.set(java.time.Instant.now());
    }

    @Test
    void leadsAViolationFromTheInspectionToThePublishedDecision() {
        String uscc = Subjects.next();

        String id = anInspectionProposesACase(uscc);
        theSectionHeadFilesIt(id, uscc);
        twoOfficersInvestigate(id);
        theReviewerPassesIt(id);
        thePartyIsToldAndWaives(id);
        theChiefDecides(id, uscc);
        theDecisionIsDeliveredAndPublished(id, uscc);
        theTrailTellsWhoDidWhat(id);
    }

    private String anInspectionProposesACase(String uscc) {
        String id = Cases.proposedByInspection(api, uscc);

        Api.Answer file = api.as(Officers.WANG).get(PATH + "/" + id).expect(200);
        assertThat(file.text("/state")).isEqualTo("PROPOSED");
        assertThat(file.text("/source")).isEqualTo("01");
        assertThat(file.json().at("/violations")).hasSize(2);
        assertThat(file.text("/finders/1/name")).isEqualTo("李晓敏");
        assertThat(file.json().at("/outstanding").findValuesAsString("code"))
                .containsExactly("filing-missing", "investigation-missing", "notice-missing");
        return id;
    }

    private void theSectionHeadFilesIt(String id, String uscc) {
        Cases.decide(api, id, Cases.decision("120000"))
                .expectProblem(409, "illegal-transition", null);

        Api.Answer filed = Cases.file(api, id).expect(200);

        assertThat(filed.text("/caseNumber")).matches("（晋中）应急立〔2026〕\\d+号");
        assertThat(filed.text("/clocks/0/dueOn")).isEqualTo("2026-06-01");
        assertThat(filed.text("/clocks/0/explanation")).contains("90 日", "第六十条");
        EventStream.Received event = Cases.DECISIONS.await("enforcement.case-filed.v1", uscc);
        EventContract.of("enforcement.case-filed.v1").assertAccepts(event.payload());
        assertThat(event.json().at("/decideBy").asString()).isEqualTo("2026-06-01");
        assertThat(event.json().at("/violation/code").asString()).isEqualTo("WSL-97-7");
        assertThat(event.envelope().sequence()).isEqualTo(1);
    }

    private void twoOfficersInvestigate(String id) {
        Cases.act(api, id, "notice", Cases.fine("120000"))
                .expectProblem(409, "illegal-transition", null);

        Api.Answer done =
                Cases.investigate(
                                api,
                                id,
                                Map.of("ground", "COMPLEX", "explanation", "涉及特种作业与承包单位责任"))
                        .expect(200);

        assertThat(done.text("/state")).isEqualTo("INVESTIGATED");
        assertThat(done.json().at("/reviewMandatory").asBoolean()).isTrue();
        assertThat(done.text("/reviewGrounds/0/article")).isEqualTo("第五十八条第一款第三项");
    }

    private void theReviewerPassesIt(String id) {
        api.as(Officers.WANG.as(Role.LEGAL_REVIEWER))
                .post(PATH + "/" + id + "/legal-review", Map.of("passed", true, "opinion", "通过"))
                .expectProblem(422, "reviewer-investigated", null);

        assertThat(Cases.review(api, id, true).expect(200).text("/state"))
                .isEqualTo("LEGALLY_REVIEWED");
    }

    private void thePartyIsToldAndWaives(String id) {
        Map<String, Object> plan = Cases.fine("120000");
        plan.put(
                "penalties",
                List.of(
                        Map.of("kind", "02", "description", "罚款人民币壹拾贰万元整"),
                        Map.of("kind", "05", "description", "吊销危险化学品经营许可证，由发证机关执行")));
        Api.Answer told = Cases.act(api, id, "notice", plan).expect(200);
        assertThat(told.json().at("/notice/hearingRight").asBoolean()).isTrue();
        assertThat(told.text("/notice/hearingRequestBy")).isEqualTo("2026-03-10");
        assertThat(told.json().at("/outstanding").findValuesAsString("code"))
                .containsExactly("statement-open", "hearing-window-open", "deliberation-missing");

        Api.Answer barred =
                Cases.decide(api, id, Cases.decision("120000"))
                        .expectProblem(422, "decision-barred", null);
        assertThat(barred.json().at("/violations").findValuesAsString("rule"))
                .containsExactly("statement-open", "hearing-window-open");
        assertThat(barred.text("/legalBasis")).contains("第六十二条");

        Cases.act(api, id, "statement", WAIVED).expect(200);
        Api.Answer waived = Cases.act(api, id, "hearing-request", WAIVED).expect(200);
        assertThat(waived.json().at("/outstanding").findValuesAsString("code"))
                .containsExactly("deliberation-missing");
    }

    private void theChiefDecides(String id, String uscc) {
        Map<String, Object> alone = Cases.decision("120000");
        alone.remove("deliberation");
        Cases.decide(api, id, alone).expectProblem(422, "deliberation-missing", null);
        Cases.decide(api, id, Cases.decision("130000"))
                .expectProblem(422, "heavier-than-notified", null);

        Map<String, Object> decision = Cases.decision("120000");
        decision.put(
                "penalties",
                List.of(
                        Map.of("kind", "02", "description", "罚款人民币壹拾贰万元整"),
                        Map.of("kind", "05", "description", "吊销危险化学品经营许可证，由发证机关执行")));
        decision.put(
                "licenseProposal",
                Map.of("action", "REVOKE", "licenseNumber", "晋中危化经字〔2026〕000017"));
        Api.Answer decided = Cases.decide(api, id, decision).expect(200);

        assertThat(decided.text("/state")).isEqualTo("DECIDED");
        assertThat(decided.text("/decision/number")).matches("（晋中）应急罚〔2026〕\\d+号");
        EventStream.Received event = Cases.DECISIONS.await("enforcement.case-decided.v1", uscc);
        EventContract.of("enforcement.case-decided.v1").assertAccepts(event.payload());
        assertThat(event.json().at("/severity").asString()).isEqualTo("SERIOUS");
        assertThat(event.json().at("/fine").asString()).isEqualTo("120000.00");
        assertThat(event.json().at("/publishBy").asString()).isEqualTo("2026-03-12");
        assertThat(event.json().at("/licenseProposal/action").asString()).isEqualTo("REVOKE");
        assertThat(event.json().at("/officers")).hasSize(2);
        assertThat(event.envelope().sequence()).isEqualTo(2);
        Cases.decide(api, id, decision).expectProblem(409, "illegal-transition", null);
    }

    private void theDecisionIsDeliveredAndPublished(String id, String uscc) {
        Cases.act(api, id, "delivery", Map.of("method", "ELECTRONIC"))
                .expectProblem(422, "delivery-without-consent", null);
        Api.Answer delivered =
                Cases.act(api, id, "delivery", Map.of("method", "DIRECT")).expect(200);
        assertThat(delivered.json().at("/clocks").findValuesAsString("code")).contains("PAYMENT");

        String published = "/api/enforcement/public/decisions?uscc=" + uscc;
        assertThat(api.get(published).expect(200).json().at("/items")).isEmpty();
        api.as(Officers.HEAD).post(PATH + "/" + id + "/publication", Map.of()).expect(200);
        Api.Answer seen = api.get(published).expect(200);
        assertThat(seen.text("/items/0/party")).isEqualTo("晋中某化工有限公司");
        assertThat(seen.text("/items/0/fine")).isEqualTo("120000.00");
        assertThat(seen.response().body()).doesNotContain("王建国", "孙局长", "enforcer1");
        api.as(Officers.HEAD)
                .post(PATH + "/" + id + "/publication", Map.of())
                .expectProblem(409, "already-done", null);
    }

    private void theTrailTellsWhoDidWhat(String id) {
        Api.Answer trail = api.as(Officers.HEAD).get(PATH + "/" + id + "/trail").expect(200);

        assertThat(trail.json().findValuesAsString("act"))
                .containsExactly(
                        "PROPOSE",
                        "FILE",
                        "INVESTIGATE",
                        "REVIEW",
                        "NOTIFY",
                        "HEAR_STATEMENT",
                        "REQUEST_HEARING",
                        "IMPOSE",
                        "DELIVER",
                        "PUBLISH");
        assertThat(trail.text("/1/actor")).isEqualTo("head.jinzhong");
        assertThat(trail.text("/7/stateTo")).isEqualTo("DECIDED");
    }
}

package org.shenguan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.enforcement.Cases.PATH;
import static org.shenguan.enforcement.Cases.WAIVED;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.testing.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to cases beside the straight way. */
@ServiceTest
class CaseHandlingTests {

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
    void proposesOneCasePerTaskHoweverOftenTheOutcomeComes() {
        String uscc = Subjects.next();
        UUID task = UUID.randomUUID();
        String empty = Cases.outcome(uscc, UUID.randomUUID(), "[]");
        String found = Cases.outcome(uscc, task, Cases.TWO_VIOLATIONS);

        Cases.INSPECTIONS.publish("inspection.outcome-recorded.v1", uscc, empty);
        Cases.INSPECTIONS.publish("inspection.outcome-recorded.v1", uscc, found);
        Cases.INSPECTIONS.publish("inspection.outcome-recorded.v1", uscc, found);
        Cases.INSPECTIONS.publish(
                "inspection.outcome-recorded.v1",
                uscc,
                Cases.outcome(uscc, UUID.randomUUID(), Cases.TWO_VIOLATIONS));

        String list = PATH + "?uscc=" + uscc;
        await().until(() -> api.as(Officers.WANG).get(list).json().at("/items").size() >= 2);
        assertThat(api.as(Officers.WANG).get(list).json().at("/items")).hasSize(2);
        assertThat(api.as(Officers.WANG).get(list + "&sourceTaskId=" + task).json().at("/items"))
                .hasSize(1);
    }

    @Test // 行政处罚法 art. 60
    void listsWhatIsOverdue() {
        String uscc = Subjects.next();
        String id = Cases.proposedByHand(api, uscc);
        Cases.file(api, id).expect(200);
        String overdue = PATH + "?uscc=" + uscc + "&overdue=";

        clock.set(LocalDate.parse("2026-06-01"));
        assertThat(api.as(Officers.HEAD).get(overdue + "true").json().at("/items")).isEmpty();

        clock.set(LocalDate.parse("2026-06-02"));
        assertThat(api.as(Officers.HEAD).get(overdue + "true").json().at("/items")).hasSize(1);
        assertThat(api.as(Officers.HEAD).get(overdue + "false").json().at("/items")).isEmpty();
    }

    @Test // 行政处罚法 art. 63, 64
    void holdsAHearingWhenThePartyAsksForIt() {
        String id = Cases.proposedByHand(api, Subjects.next());
        Cases.file(api, id).expect(200);
        Cases.investigate(api, id).expect(200);
        Cases.act(api, id, "notice", Cases.fine("50000")).expect(200);
        Cases.act(api, id, "hearing-request", Map.of("requested", true)).expect(200);
        clock.set(LocalDate.parse("2026-03-12"));
        Map<String, Object> hearing =
                Map.of(
                        "notifiedOn", "2026-03-03",
                        "presider", Map.of("certificateNumber", "140720260009", "name", "钱法制"),
                        "summary", "当事人对事实无异议。");

        api.as(Officers.REVIEWER).post(PATH + "/" + id + "/hearing", hearing).expect(200);
        Cases.act(api, id, "statement", Map.of("content", "请求从轻", "reviewOpinion", "部分采纳"))
                .expect(200);
        Cases.review(api, id, true).expect(200);
        Cases.decide(api, id, Cases.decision("50001"))
                .expectProblem(422, "heavier-after-statement", null);
        Api.Answer decided = Cases.decide(api, id, Cases.decision("40000")).expect(200);

        assertThat(decided.text("/state")).isEqualTo("DECIDED");
        assertThat(decided.json().at("/reviews/0/afterHearing").asBoolean()).isTrue();
    }

    @Test // 行政处罚法 art. 33, 57(1)
    void decidesNotToPunish() {
        String uscc = Subjects.next();
        String id = Cases.proposedByHand(api, uscc);
        Cases.file(api, id).expect(200);
        Cases.investigate(api, id).expect(200);

        Api.Answer decided =
                Cases.decide(
                                api,
                                id,
                                Map.of(
                                        "outcome",
                                        "NO_PENALTY",
                                        "basis",
                                        List.of("《行政处罚法》第三十三条第一款")))
                        .expect(200);

        assertThat(decided.text("/decision/number")).matches("（晋中）应急不罚〔2026〕\\d+号");
        EventStream.Received event = Cases.DECISIONS.await("enforcement.case-decided.v1", uscc);
        EventContract.of("enforcement.case-decided.v1").assertAccepts(event.payload());
        assertThat(event.json().at("/penalties")).isEmpty();
        api.as(Officers.HEAD)
                .post(PATH + "/" + id + "/publication", Map.of())
                .expectProblem(409, "illegal-transition", null);
    }

    @Test
    void masksAPersonInPublicAndCountsNothingAgainstTheEnterprise() {
        String uscc = Subjects.next();
        Map<String, Object> proposal = new HashMap<>(Cases.proposal(uscc));
        proposal.put("person", "王小明");
        proposal.put(
                "violations",
                List.of(
                        Map.of(
                                "code", "WSL-94",
                                "description", "主要负责人王小明未履行职责。",
                                "basis", "《安全生产法》第二十一条")));
        String id = api.as(Officers.WANG).post(PATH, proposal).expect(201).text("/id");
        Cases.file(api, id).expect(200);
        Cases.investigate(api, id).expect(200);
        Cases.act(api, id, "notice", Cases.fine("9000")).expect(200);
        Cases.act(api, id, "statement", WAIVED).expect(200);
        String number =
                Cases.decide(api, id, Cases.decision("9000")).expect(200).text("/decision/number");
        api.as(Officers.HEAD).post(PATH + "/" + id + "/publication", Map.of()).expect(200);

        Api.Answer seen = api.get("/api/enforcement/public/decisions?limit=500").expect(200);

        assertThat(seen.response().body()).contains(number, "王某某").doesNotContain("王小明");
        assertThat(seen.response().body()).doesNotContain(uscc);
        String after = Subjects.next();
        Cases.file(api, Cases.proposedByHand(api, after)).expect(200);
        Cases.DECISIONS.await("enforcement.case-filed.v1", after);
        assertThat(Cases.DECISIONS.about(uscc)).isEmpty();
    }

    @Test
    void letsOversightReadACaseButNotActInIt() {
        String id = Cases.proposedByHand(api, Subjects.next());
        TestOfficer province =
                TestOfficer.of("省厅", Role.LEADER).named("chief.shanxi").in("140000", "*");

        api.as(province).get(PATH + "/" + id).expect(200);
        api.as(province)
                .post(PATH + "/" + id + "/filing", Map.of("reason", "代为立案"))
                .expectProblem(403, "other-department", null);
    }

    @Test
    void numbersDocumentsWithoutAGapEvenAfterARefusal() {
        String first = Cases.readyForDecision(api, Subjects.next());
        String second = Cases.readyForDecision(api, Subjects.next());
        long before = serial(Cases.decide(api, first, Cases.decision("9000")));

        Cases.decide(api, second, Cases.decision("9999"))
                .expectProblem(422, "heavier-than-notified", null);

        assertThat(serial(Cases.decide(api, second, Cases.decision("9000")))).isEqualTo(before + 1);
    }

    private static long serial(Api.Answer decided) {
        return Long.parseLong(
                decided.expect(200).text("/decision/number").replaceAll(".*〕(\\d+)号", "$1"));
    }
}

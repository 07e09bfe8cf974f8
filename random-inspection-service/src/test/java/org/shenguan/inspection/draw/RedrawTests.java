package org.shenguan.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.inspection.Bureau;
import org.shenguan.inspection.lottery.PythonVerifier;
import org.springframework.beans.factory.annotation.Autowired;

/** A result is given up once, for a reason, by two people, and in front of everybody. */
@ServiceTest
class RedrawTests {

    private static final String DRAWS = "/api/inspection/draws/";
    private static final String PUBLIC = "/api/inspection/public/draws";
    private static final String REASON = "名录库导入有误，漏列 12 户";

    @Autowired Api api;
    private Bureau bureau;
    private TestOfficer leader;

    @BeforeEach
    void openABureau() {
        bureau = new Bureau(api);
        leader =
                TestOfficer.of("孙局长", Role.LEADER)
                        .named("leader." + bureau.department)
                        .in("140700", bureau.department);
        bureau.employ(4);
        bureau.supervise(12);
    }

    @Test
    void needsAReasonAndASecondPersonAndStaysPublic() {
        Api.Answer drawn = bureau.draw(bureau.plan(Map.of("count", 3)));
        String draw = drawn.text("/id");

        request(draw, Map.of("reason", " ")).expectProblem(400, "invalid-request", "/reason");
        approve(leader, draw).expectProblem(409, "redraw-refused", null);
        Api.Answer asked = request(draw, Map.of("reason", REASON)).expect(200);
        request(draw, Map.of("reason", REASON)).expectProblem(409, "redraw-refused", null);
        TestOfficer both = bureau.head.as(Role.SECTION_HEAD, Role.LEADER);
        approve(both, draw).expectProblem(422, "redraw-not-separated", null);
        Api.Answer voided = approve(leader, draw).expect(200);

        assertThat(asked.text("/state")).isEqualTo("DRAWN");
        assertThat(voided.text("/state")).isEqualTo("VOIDED");
        assertThat(voided.json().at("/result")).isEqualTo(drawn.json().at("/result"));
        assertThat(List.of(drawn, asked, voided))
                .extracting(answer -> answer.json().at("/version").asLong())
                .containsExactly(6L, 7L, 8L);
        String next = voided.text("/redraw/replacedBy");
        Api.Answer replacement = api.as(bureau.head).get(DRAWS + next).expect(200);
        assertThat(replacement.text("/replaces")).isEqualTo(draw);
        assertThat(replacement.text("/state")).isEqualTo("COMMITTED");
        Api.Answer list = api.get(PUBLIC + "?department=" + bureau.department).expect(200);
        assertThat(list.json().findValuesAsString("id")).containsExactlyInAnyOrder(next, draw);
        Api.Answer gone = api.get(PUBLIC + "?state=VOIDED&department=" + bureau.department);
        assertThat(gone.text("/items/0/redrawReason")).isEqualTo(REASON);
        assertThat(gone.text("/items/0/replacedBy")).isEqualTo(next);
        Api.Answer begun = api.get(PUBLIC + "?state=COMMITTED&department=" + bureau.department);
        assertThat(begun.text("/items/0/replaces")).isEqualTo(draw);
        Api.Answer proof = api.get(PUBLIC + "/" + draw + "/proof").expect(200);
        assertThat(proof.text("/redraw/reason")).isEqualTo(REASON);
        assertThat(proof.text("/redraw/requestedByRole")).isEqualTo("ORGANIZER");
        assertThat(proof.text("/redraw/approvedByRole")).isEqualTo("LEADER");
        assertThat(proof.text("/redraw/replacedBy")).isEqualTo(next);
        String published = proof.response().body();
        assertThat(published).doesNotContain(leader.username(), leader.name());
        assertThat(PythonVerifier.verdict(published.getBytes(StandardCharsets.UTF_8)))
                .startsWith("OK 3 of 12");
    }

    @Test
    void reusesNothingOfTheOldRandomness() {
        Api.Answer drawn = bureau.draw(bureau.plan(Map.of("count", 3)));
        String draw = drawn.text("/id");
        String next = redraw(draw);

        bureau.execute(next).expectProblem(409, "draw-not-ready", null);
        bureau.makeSeed(next);
        Api.Answer again = bureau.execute(next).expect(200);

        assertThat(again.text("/commitment")).isNotEqualTo(drawn.text("/commitment"));
        assertThat(again.text("/seed")).isNotEqualTo(drawn.text("/seed"));
        assertThat(again.json().at("/candidateCount").asInt()).isEqualTo(12);
        assertThat(again.json().at("/sampleSize").asInt()).isEqualTo(3);
        assertThat(tasks(draw, "WITHDRAWN")).hasSize(3);
        assertThat(tasks(next, "DISPATCHED")).hasSize(3);
    }

    @Test
    void happensOncePerDrawAndNeverInPlace() {
        String draw = bureau.draw(bureau.plan(Map.of("count", 3))).text("/id");
        api.as(bureau.head)
                .post(DRAWS + draw + "/redraws", Map.of())
                .expectProblem(409, "redraw-refused", null);
        String next = redraw(draw);

        request(draw, Map.of("reason", REASON)).expectProblem(409, "redraw-refused", null);
        approve(leader, draw).expectProblem(409, "redraw-refused", null);
        bureau.execute(draw).expectProblem(409, "draw-not-ready", null);
        request(next, Map.of("reason", REASON)).expectProblem(409, "redraw-refused", null);

        assertThat(tasks(draw, "DISPATCHED")).isEmpty();
        assertThat(
                        api.get(PUBLIC + "?department=" + bureau.department)
                                .json()
                                .findValuesAsString("id"))
                .containsExactlyInAnyOrder(next, draw);
    }

    @Test
    void isRefusedOnceAnInspectionHasBegun() {
        String draw = bureau.draw(bureau.plan(Map.of("count", 2))).text("/id");
        request(draw, Map.of("reason", REASON)).expect(200);
        String task =
                api.as(bureau.head).get("/api/inspection/tasks?drawId=" + draw).text("/items/0/id");
        api.as(bureau.head)
                .post("/api/inspection/tasks/" + task + "/receipt", Map.of())
                .expect(200);

        approve(leader, draw).expectProblem(409, "redraw-refused", null);

        assertThat(api.as(bureau.head).get(DRAWS + draw).text("/state")).isEqualTo("DRAWN");
        assertThat(tasks(draw, "WITHDRAWN")).isEmpty();
    }

    @Test
    void doesNotLetAWitnessOfTheSeedAgree() {
        String draw = bureau.commit(bureau.plan(Map.of("count", 2))).expect(201).text("/id");
        for (TestOfficer party : List.of(bureau.head, leader)) {
            bureau.contribute(party, draw).expect(200);
        }
        for (TestOfficer party : List.of(bureau.head, leader)) {
            bureau.reveal(party, draw).expect(200);
        }
        bureau.execute(draw).expect(200);
        request(draw, Map.of("reason", REASON)).expect(200);

        approve(leader, draw).expectProblem(422, "redraw-not-separated", null);
        approve(leader.named("leader.other"), draw).expect(200);
    }

    /** The new draw that takes the place of the old one. */
    private String redraw(String draw) {
        request(draw, Map.of("reason", REASON)).expect(200);
        return approve(leader, draw).expect(200).text("/redraw/replacedBy");
    }

    private Api.Answer request(String draw, Map<String, ?> body) {
        return api.as(bureau.head).post(DRAWS + draw + "/redraw-requests", body);
    }

    private Api.Answer approve(TestOfficer officer, String draw) {
        return api.as(officer).post(DRAWS + draw + "/redraw", Map.of());
    }

    private List<String> tasks(String draw, String status) {
        return api.as(bureau.head)
                .get("/api/inspection/tasks?drawId=" + draw + "&status=" + status)
                .expect(200)
                .json()
                .findValuesAsString("id");
    }
}

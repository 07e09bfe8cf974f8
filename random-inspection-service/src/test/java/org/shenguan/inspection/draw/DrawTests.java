package org.shenguan.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.testing.contract.EventContract;
import org.shenguan.inspection.Bureau;
import org.shenguan.inspection.lottery.PythonVerifier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody chooses who is inspected: not the organizer, not a witness, and not by asking twice. */
@ServiceTest
class DrawTests {

    private static final String DRAWS = "/api/inspection/draws/";

    @Autowired Api api;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;
    private Bureau bureau;

    @BeforeEach
    void openABureau() {
        bureau = new Bureau(api);
    }

    @Test
    void givesTheSameResultHoweverOftenItIsAskedAndNeverANewOne() {
        bureau.employ(5);
        bureau.supervise(20);
        String draw = bureau.commit(bureau.plan(Map.of("ratio", "0.25"))).expect(201).text("/id");
        bureau.makeSeed(draw);

        Api.Answer first = bureau.execute(draw).expect(200);
        Api.Answer again = bureau.execute(draw).expect(200);
        Api.Answer read = api.as(bureau.head).get(DRAWS + draw).expect(200);

        assertThat(first.json().at("/result")).hasSize(5);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(read.json().at("/result")).isEqualTo(first.json().at("/result"));
        assertThat(
                        api.as(bureau.head)
                                .get("/api/inspection/tasks?drawId=" + draw)
                                .json()
                                .at("/items"))
                .hasSize(5);
        String proof =
                api.get("/api/inspection/public/draws/" + draw + "/proof")
                        .expect(200)
                        .response()
                        .body();
        assertThat(PythonVerifier.verdict(proof.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .startsWith("OK 5 of 20");
    }

    @Test
    void takesItsSeedFromTwoPeopleWhoCommitBeforeTheyReveal() {
        bureau.employ(2);
        bureau.supervise(3);
        String draw = bureau.commit(bureau.plan(Map.of("count", 1))).expect(201).text("/id");

        bureau.execute(draw).expectProblem(409, "draw-not-ready", null);
        bureau.contribute(bureau.head, draw).expect(200);
        bureau.reveal(bureau.head, draw).expectProblem(409, "draw-not-ready", null);
        bureau.contribute(bureau.head, draw).expectProblem(409, "draw-not-ready", null);
        Api.Answer sealed = bureau.contribute(bureau.auditor, draw).expect(200);
        TestOfficer third = bureau.head.named("third." + bureau.department);
        bureau.contribute(third, draw).expectProblem(409, "draw-not-ready", null);
        bureau.reveal(third, draw).expectProblem(403, "not-a-party", null);
        api.as(bureau.head)
                .post(DRAWS + draw + "/reveals", Map.of("contribution", "0".repeat(64)))
                .expectProblem(422, "reveal-mismatch", "/contribution");
        bureau.reveal(bureau.head, draw).expect(200);
        bureau.execute(draw).expectProblem(409, "draw-not-ready", null);
        Api.Answer revealed = bureau.reveal(bureau.auditor, draw).expect(200);

        assertThat(
                        api.get("/api/inspection/public/draws?department=" + bureau.department)
                                .text("/items/0/state"))
                .isEqualTo("REVEALED");
        assertThat(sealed.text("/state")).isEqualTo("SEALED");
        assertThat(revealed.text("/state")).isEqualTo("REVEALED");
        assertThat(revealed.text("/seed")).hasSize(64);
        assertThat(revealed.text("/contributions/0/role")).isEqualTo("ORGANIZER");
        assertThat(revealed.text("/contributions/1/role")).isEqualTo("WITNESS");
    }

    @Test
    void takesNoSupplementOnceTheSeedIsKnownWithoutASeedOfItsOwn() {
        bureau.employ(5);
        List<String> first = bureau.supervise(10);
        String draw = bureau.commit(bureau.plan(Map.of("count", 3))).expect(201).text("/id");
        bureau.makeSeed(draw);
        List<String> late = bureau.supervise(5);

        Api.Answer drawn = bureau.execute(draw).expect(200);
        String supplement = bureau.commit(bureau.plan(Map.of("count", 3))).expect(201).text("/id");

        assertThat(drawn.json().findValuesAsString("uscc")).hasSize(3).isSubsetOf(first);
        assertThat(drawn.json().findValuesAsString("uscc")).doesNotContainAnyElementsOf(late);
        bureau.execute(supplement).expectProblem(409, "draw-not-ready", null);
        bureau.contribute(bureau.head, draw).expectProblem(409, "draw-not-ready", null);
        bureau.makeSeed(supplement);
        assertThat(bureau.execute(supplement).expect(200).text("/seed"))
                .isNotEqualTo(drawn.text("/seed"));
    }

    @Test // 行政处罚法 art. 42, 43
    void doesNotSendWhoMustNotGo() {
        Map<String, Object> expired = bureau.officer(3);
        expired.put("certificateValidUntil", "2021-01-01");
        Map<String, Object> onLeave = bureau.officer(4);
        onLeave.put("status", "ON_LEAVE");
        Map<String, Object> auxiliary = bureau.officer(5);
        auxiliary.put("nature", "05");
        bureau.employ(3);
        bureau.importOfficers(List.of(expired, onLeave, auxiliary));
        List<String> objects = bureau.supervise(6);
        api.as(bureau.head)
                .post(
                        "/api/inspection/officers/" + bureau.certificate(0) + "/recusals",
                        Map.of("uscc", objects.getFirst(), "reason", "近亲属任该企业安全总监"))
                .expect(201);

        Api.Answer drawn = bureau.draw(bureau.plan(Map.of("ratio", 1)));

        drawn.json()
                .at("/result")
                .forEach(pick -> {
                    List<String> team =
                            List.of(pick.at("/team/0").asString(), pick.at("/team/1").asString());
                    assertThat(team)
                            .doesNotHaveDuplicates()
                            .isSubsetOf(
                                    bureau.certificate(0),
                                    bureau.certificate(1),
                                    bureau.certificate(2));
                    if (pick.at("/uscc").asString().equals(objects.getFirst())) {
                        assertThat(team).doesNotContain(bureau.certificate(0));
                    }
                });
        String proof =
                api.get("/api/inspection/public/draws/" + drawn.text("/id") + "/proof")
                        .response()
                        .body();
        assertThat(proof)
                .contains("CERTIFICATE_EXPIRED", "ON_LEAVE", "AUXILIARY")
                .doesNotContain("近亲属");
    }

    @Test
    void refusesBeforehandADrawThatNoTeamCanServe() {
        bureau.employ(2);
        List<String> objects = bureau.supervise(4);
        api.as(bureau.enforcer(bureau.certificate(1)))
                .post(
                        "/api/inspection/officers/" + bureau.certificate(1) + "/recusals",
                        Map.of("uscc", objects.get(2), "reason", "持有该企业股份"))
                .expect(201);

        Api.Answer refused =
                bureau.commit(bureau.plan(Map.of("ratio", "0.5")))
                        .expectProblem(422, "draw-infeasible", "/officersPerTeam");

        assertThat(refused.text("/violations/0/value")).isEqualTo(objects.get(2));
        assertThat(refused.text("/violations/0/rule")).isEqualTo("RECUSAL");
    }

    @Test
    void failsVisiblyWhenNobodyCanBeDrawn() {
        bureau.employ(3);

        bureau.commit(bureau.plan(Map.of("ratio", "0.5")))
                .expectProblem(422, "draw-infeasible", "/selection");
    }

    @Test
    void leavesOutWhoHasAnOpenTaskAndSaysSo() {
        bureau.employ(3);
        List<String> objects = bureau.supervise(3);
        bureau.draw(bureau.plan(Map.of("count", 1)));

        String second = bureau.commit(bureau.plan(Map.of("ratio", 1))).expect(201).text("/id");

        Api.Answer proof = api.get("/api/inspection/public/draws/" + second + "/proof").expect(200);
        assertThat(proof.json().at("/input/candidates")).hasSize(2);
        assertThat(proof.json().findValuesAsString("reason")).contains("TASK_OPEN");
        assertThat(objects).contains(proof.text("/input/candidates/0").substring(0, 18));
    }

    @Test
    void includesABlacklistedSubjectWithoutDrawing() {
        bureau.employ(3);
        List<String> objects = bureau.supervise(5);
        String blacklisted = objects.get(3);
        EventStream.of("shenguan.credit.grade.v1")
                .publish(
                        "credit.grade-changed.v1",
                        blacklisted,
                        EventContract.of("credit.grade-changed.v1")
                                .example("")
                                .json()
                                .replace("91140700MA0000007P", blacklisted)
                                .replace("\"blacklisted\": false", "\"blacklisted\": true"));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        api.as(bureau.head)
                                .get("/api/inspection/objects/" + blacklisted)
                                .json()
                                .at("/blacklisted")
                                .asBoolean());

        Api.Answer drawn = bureau.draw(bureau.plan(Map.of("count", 1)));

        assertThat(drawn.text("/result/0/uscc")).isEqualTo(blacklisted);
        assertThat(drawn.text("/result/0/forced")).isEqualTo("BLACKLISTED");
    }

    @Test
    void drawsOnceWhenTwoAskAtTheSameMoment() {
        bureau.employ(4);
        bureau.supervise(10);
        String draw = bureau.commit(bureau.plan(Map.of("count", 3))).expect(201).text("/id");
        bureau.makeSeed(draw);

        CompletableFuture<Api.Answer> one =
                CompletableFuture.supplyAsync(() -> bureau.execute(draw));
        CompletableFuture<Api.Answer> two =
                CompletableFuture.supplyAsync(() -> bureau.execute(draw));

        assertThat(one.join().expect(200).json()).isEqualTo(two.join().expect(200).json());
        assertThat(
                        api.as(bureau.head)
                                .get("/api/inspection/tasks?drawId=" + draw)
                                .json()
                                .at("/items"))
                .hasSize(3);
    }

    @Test
    void leavesTheServiceItselfNoRightToChangeWhatWasCommittedTo() {
        bureau.employ(2);
        bureau.supervise(2);
        String draw = bureau.commit(bureau.plan(Map.of("count", 1))).expect(201).text("/id");
        bureau.contribute(bureau.head, draw).expect(200);

        for (String change :
                List.of(
                        "update draw_document set content = '' where draw_id = ?::uuid",
                        "delete from draw_document where draw_id = ?::uuid",
                        "update draw_contribution set commitment = repeat('0', 64) where draw_id = ?::uuid",
                        "delete from draw_contribution where draw_id = ?::uuid")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() ->
                            scopes.within(
                                    RowScope.everything(),
                                    () -> jdbc.sql(change).param(draw).update()))
                    .withStackTraceContaining("permission denied");
        }
    }

    @Test
    void isOrganizedForOneDepartmentOnly() {
        TestOfficer everywhere = TestOfficer.of("全域", Role.SECTION_HEAD).in("140700", "*");

        assertThat(
                        api.as(everywhere)
                                .post("/api/inspection/draws", bureau.plan(Map.of("count", 1)))
                                .status())
                .isEqualTo(403);
    }
}

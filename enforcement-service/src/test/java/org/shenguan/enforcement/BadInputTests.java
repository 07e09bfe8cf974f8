package org.shenguan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.enforcement.Cases.PATH;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.PostgresServer;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class BadInputTests {

    @Autowired Api api;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;
    @Autowired PostgresServer.TestDatabase database;

    @Test
    void refusesMalformedJsonAndUnknownFields() {
        api.as(Officers.WANG).post(PATH, "{\"source\": ").expectProblem(400, "invalid-request", "");
        Map<String, Object> body = Cases.proposal(Subjects.next());
        body.put("colour", "red");
        api.as(Officers.WANG).post(PATH, body).expectProblem(400, "invalid-request", "/colour");
        api.as(Officers.WANG)
                .post(PATH, "{\"source\": \"" + "x".repeat(1_100_000) + "\"}")
                .expectProblem(413, "body-too-large", "");
    }

    @Test
    void refusesAWrongCreditCodeASourceOfInspectionsAndNoViolation() {
        Map<String, Object> body = Cases.proposal(Subjects.next());
        body.put("subject", Map.of("uscc", "91140700MA0000007A", "name", "某公司"));
        api.as(Officers.WANG)
                .post(PATH, body)
                .expectProblem(400, "invalid-request", "/subject/uscc");

        body = Cases.proposal(Subjects.next());
        body.put("source", "01");
        api.as(Officers.WANG).post(PATH, body).expectProblem(400, "invalid-request", "/source");

        body = Cases.proposal(Subjects.next());
        body.put("violations", List.of());
        api.as(Officers.WANG).post(PATH, body).expectProblem(400, "invalid-request", "/violations");
    }

    @Test
    void refusesPenaltiesThatContradictThemselves() {
        String id = Cases.proposedByHand(api, Subjects.next());
        Cases.file(api, id).expect(200);
        Cases.investigate(api, id).expect(200);
        Map<String, Object> plan = Cases.fine("9000");
        plan.remove("fine");
        Cases.act(api, id, "notice", plan).expectProblem(400, "invalid-request", "/fine");
        plan = Cases.fine("9000");
        plan.put("fine", "9000.001");
        Cases.act(api, id, "notice", plan).expectProblem(400, "invalid-request", "/fine");
        plan = Cases.fine("9000");
        plan.put("penalties", List.of(Map.of("kind", "15", "description", "?")));
        Cases.act(api, id, "notice", plan)
                .expectProblem(400, "invalid-request", "/penalties/0/kind");
        plan = Cases.fine("9000");
        plan.put("servedOn", "2999-01-01");
        Cases.act(api, id, "notice", plan).expectProblem(400, "invalid-request", "/servedOn");

        assertThat(api.as(Officers.WANG).get(PATH + "/" + id).text("/state"))
                .isEqualTo("INVESTIGATED");
    }

    @Test // 行政处罚法 art. 42(1)
    void refusesAnInvestigationByOneOfficerAndLeavesNoStep() {
        String id = Cases.proposedByHand(api, Subjects.next());
        Cases.file(api, id).expect(200);
        Map<String, Object> report = new HashMap<>(Cases.investigation());
        report.put("officers", List.of(Map.of("certificateNumber", "140720260001", "name", "王建国")));

        Cases.act(api, id, "investigation", report).expectProblem(422, "too-few-officers", null);

        assertThat(api.as(Officers.WANG).get(PATH + "/" + id + "/trail").json()).hasSize(2);
    }

    @Test
    void namesTheStateInWhichAnActCameTooEarly() {
        String id = Cases.proposedByHand(api, Subjects.next());

        Api.Answer refused =
                Cases.review(api, id, true).expectProblem(409, "illegal-transition", null);

        assertThat(refused.text("/state")).isEqualTo("PROPOSED");
        assertThat(refused.text("/detail")).contains("待立案", "法制审核");
    }

    @Test
    void refusesUnknownCasesSortsFiltersAndChoices() {
        api.as(Officers.WANG)
                .get(PATH + "/00000000-0000-0000-0000-000000000000")
                .expectProblem(404, "not-found", null);
        api.as(Officers.WANG)
                .get(PATH + "?sort=secret")
                .expectProblem(400, "invalid-request", "sort");
        api.as(Officers.WANG).get(PATH + "?state=X").expectProblem(400, "invalid-request", "state");
        api.as(Officers.WANG)
                .get(PATH + "?overdue=maybe")
                .expectProblem(400, "invalid-request", "overdue");
        api.get("/api/enforcement/public/decisions?sort=uscc")
                .expectProblem(400, "invalid-request", "sort");
        String id = Cases.proposedByHand(api, Subjects.next());
        Cases.act(api, id, "hearing-request", Map.of("requested", true, "waived", true))
                .expectProblem(400, "invalid-request", "/requested");
        Cases.act(api, id, "statement", Map.of("content", "只有内容"))
                .expectProblem(400, "invalid-request", "/reviewOpinion");
    }

    @Test // 执法全过程记录 is append-only by privilege
    void letsNobodyRewriteTheTrail() {
        Cases.proposedByHand(api, Subjects.next());

        assertThat(refusedByTheDatabase("update case_step set actor = 'x'")).isTrue();
        assertThat(refusedByTheDatabase("delete from case_step")).isTrue();
        assertThat(refusedByTheDatabase("update issuing_department set mark = 'x'")).isTrue();
    }

    @Test // 执法全过程记录: what even the owner of the database alters comes to light
    void showsWhichStepWasAltered() throws Exception {
        String id = Cases.proposedByHand(api, Subjects.next());
        Cases.file(api, id).expect(200);
        Cases.investigate(api, id).expect(200);
        String trail = PATH + "/" + id + "/trail";
        assertThat(api.as(Officers.WANG).get(trail).json().findValuesAsString("intact"))
                .containsExactly("true", "true", "true");

        try (Connection owner = database.connectAsOwner();
                PreparedStatement forge =
                        owner.prepareStatement(
                                "update case_step set actor = 'chief.jinzhong' where act = 'FILE' and"
                                        + " case_id = ?::uuid")) {
            forge.setString(1, id);
            assertThat(forge.executeUpdate()).isEqualTo(1);
        }

        assertThat(api.as(Officers.WANG).get(trail).json().findValuesAsString("intact"))
                .containsExactly("true", "false", "true");
    }

    private boolean refusedByTheDatabase(String sql) {
        try {
            scopes.within(RowScope.everything(), () -> jdbc.sql(sql).update());
            return false;
        } catch (DataAccessException denied) {
            return denied.getMessage().contains("permission denied")
                    || String.valueOf(denied.getCause()).contains("permission denied");
        }
    }
}

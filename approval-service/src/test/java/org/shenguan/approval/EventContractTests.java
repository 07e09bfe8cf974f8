package org.shenguan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.approval.TestActs.APPLICATIONS;
import static org.shenguan.approval.TestActs.APPROVER;
import static org.shenguan.approval.TestActs.LEADER;
import static org.shenguan.approval.TestActs.RESULTS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.contract.EventContract;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What really reaches the topic keeps to its contract, in every alternative. */
@ServiceTest
class EventContractTests {

    private static final EventContract DECIDED =
            EventContract.of("approval.application-decided.v1");
    private static final EventContract CHANGED = EventContract.of("approval.license-changed.v1");

    @Autowired Api api;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;

    private TestActs acts;
    private final String uscc = Subjects.next();

    @BeforeEach
    void takeThePlaces() {
        acts = new TestActs(api);
    }

    @Test
    void publishesARefusalWithoutALicense() {
        String id = acts.accepted(uscc);

        var refused =
                acts.decide(
                                APPROVER,
                                id,
                                Map.of(
                                        "outcome",
                                        "REFUSED",
                                        "reason",
                                        "储存设施不符合国家标准",
                                        "dossierVersion",
                                        0))
                        .expect(200);

        assertThat(refused.text("/state")).isEqualTo("REFUSED");
        EventStream.Received event = RESULTS.await(DECIDED.name(), uscc);
        DECIDED.assertAccepts(event.payload());
        assertThat(event.json().at("/decision").asString()).isEqualTo("REFUSED");
        assertThat(event.json().has("license")).isFalse();
        assertThat(event.envelope().sequence()).isEqualTo(1);
    }

    @Test
    void publishesSuspensionAndRestorationInOrder() {
        String id = acts.accepted(uscc);
        String license =
                TestActs.license(
                        acts.decide(LEADER, id, TestActs.grant(0))
                                .expect(200)
                                .text("/decision/licenseNumber"));
        api.as(LEADER)
                .post(license + "/suspension", Map.of("reason", "暂扣"))
                .expectProblem(422, "penalty-decision-missing", null);

        api.as(LEADER)
                .post(
                        license + "/suspension",
                        Map.of("reason", "暂扣三个月", "documentNumber", "（晋中）应急罚〔2026〕9号"))
                .expect(200);
        assertThat(
                        api.as(LEADER)
                                .post(license + "/restoration", Map.of("reason", "整改合格"))
                                .expect(200)
                                .text("/state"))
                .isEqualTo("VALID");

        RESULTS.await(
                "the restoration",
                event ->
                        event.key().equals(uscc)
                                && event.json().at("/change").asString("").equals("RESTORED"));
        List<EventStream.Received> changes =
                RESULTS.about(uscc).stream()
                        .filter(event -> event.envelope().type().equals(CHANGED.type()))
                        .toList();
        changes.forEach(event -> CHANGED.assertAccepts(event.payload()));
        assertThat(changes.stream().map(event -> event.json().at("/change").asString()))
                .containsExactly("SUSPENDED", "RESTORED");
        assertThat(changes.stream().map(event -> event.envelope().sequence()))
                .containsExactly(1L, 2L);
    }

    @Test
    void keepsAnOverrideInTheAuditTrail() {
        String id = acts.accepted(uscc);
        TestActs.publish("credit.grade-changed.v1", "", uscc);
        acts.awaitDossier(id, 1);

        acts.decide(LEADER, id, TestActs.grantOverriding(1, TestActs.OVERRIDE_REASON)).expect(200);

        DECIDED.assertAccepts(RESULTS.await(DECIDED.name(), uscc).payload());
        String details =
                scopes.within(
                        RowScope.everything(),
                        () ->
                                jdbc.sql(
                                                """
                                                select details::text from audit_entry
                                                where target_id = ? and action = 'application.grant'
                                                """)
                                        .param(id)
                                        .query((row, _) -> row.getString(1))
                                        .single());
        assertThat(details).contains(TestActs.OVERRIDE_REASON, "信用等级为 D");
    }

    @Test
    void publishesNothingForWhatEndsWithoutADecision() {
        String declined = acts.file(uscc, "M01");
        String withdrawn = acts.accepted(uscc);
        api.as(APPROVER)
                .post(APPLICATIONS + "/" + declined + "/declination", Map.of("reason", "不属于本机关职权"))
                .expect(200);
        api.as(APPROVER)
                .post(APPLICATIONS + "/" + withdrawn + "/withdrawal", Map.of("reason", "申请人撤回"))
                .expect(200);

        acts.decide(LEADER, withdrawn, TestActs.grant(0))
                .expectProblem(409, "act-not-possible", null);

        assertThat(RESULTS.about(uscc)).isEmpty();
    }
}

package org.shenguan.warning.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.warning.Duties.ADMINISTRATOR_OF_JINZHONG;
import static org.shenguan.warning.Duties.CHIEF_OF_EMERGENCY;
import static org.shenguan.warning.Duties.HEAD_OF_EMERGENCY;
import static org.shenguan.warning.Duties.LEADER_OF_APPROVAL;
import static org.shenguan.warning.Duties.SUPERVISOR_OF_EMERGENCY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.testing.contract.EventContract;
import org.shenguan.warning.RiskEvents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From a fall of the grade or an overdue order to a clue that somebody closes. */
@ServiceTest
class WarningJourneyTests {

    private static final EventStream WARNINGS = EventStream.of(WarningChanged.TOPIC);
    private static final EventStream CLUES = EventStream.of("shenguan.risk.clue.v1");

    @Autowired Api api;
    @Autowired MutableClock clock;
    @Autowired RectificationSweep sweep;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;

    private final RiskEvents events = new RiskEvents(Subjects.next());
    private Instant found = Instant.EPOCH;

    @BeforeEach
    void rememberTheTime() {
        found = clock.instant();
        clock.set(LocalDate.parse("2026-06-12"));
    }

    @AfterEach
    void restoreTheTime() {
        clock.set(found);
    }

    @Test
    void warnsOfTheWorstGradeUntilItRecovers() {
        events.granted();
        events.assigned();
        awaitOwner();
        EventEnvelope fall = events.fellToD();
        String warning = raisedForTheFall(fall);
        String clue = dispatchedToTheOwner(warning);
        harmlessWhenRepeated(fall);
        signedFor(clue);
        overdueIsWhatNobodySigned();
        handledAndClosedBySomebodyElse(clue);
        liftedOnRecovery(warning);
    }

    private void awaitOwner() {
        // Topics have no common order: who is known when the grade falls is the owner.
        await().until(() -> ownerKnown() && licenseKnown());
    }

    private String raisedForTheFall(EventEnvelope fall) {
        JsonNode event = awaitWarning("RAISED");

        assertThat(event.at("/level").asString()).isEqualTo("ORANGE");
        assertThat(event.at("/kind").asString()).isEqualTo("CREDIT_GRADE_D");
        assertThat(event.at("/region").asString()).isEqualTo("140702");
        assertThat(event.at("/department/code").asString()).isEqualTo("14070021");
        assertThat(event.at("/publisher").asString()).isEqualTo("晋中市应急管理局");
        assertThat(event.at("/attention").asString()).contains("由 B 级降为 D 级", "41.5");
        assertThat(event.at("/causedBy/eventId").asString()).isEqualTo(fall.id().toString());
        return event.at("/warningId").asString();
    }

    private String dispatchedToTheOwner(String warning) {
        JsonNode event = awaitClue("DISPATCHED");

        assertThat(event.at("/warningId").asString()).isEqualTo(warning);
        assertThat(event.at("/region").asString()).isEqualTo("140700");
        assertThat(event.at("/department/code").asString()).isEqualTo("14070021");
        assertThat(event.at("/signDueOn").asString()).isEqualTo("2026-06-15");
        assertThat(event.at("/signDueExplanation").asString()).contains("未找到公开规定，可配置");
        assertThat(event.at("/safetyRelated").asBoolean()).isTrue();
        return event.at("/clueId").asString();
    }

    private void harmlessWhenRepeated(EventEnvelope fall) {
        events.again(fall);
        events.staysD();
        events.again(fall);
        await().until(() -> knownGrade().equals("D4"));

        assertThat(warnings("")).hasSize(1);
        assertThat(clues(SUPERVISOR_OF_EMERGENCY, "")).hasSize(1);
    }

    private void signedFor(String clue) {
        JsonNode signed =
                api.as(SUPERVISOR_OF_EMERGENCY)
                        .post("/api/warning/clues/" + clue + "/signature", "")
                        .expect(200)
                        .json();

        assertThat(signed.at("/status").asString()).isEqualTo("SIGNED");
        assertThat(signed.at("/signedBy").asString()).isEqualTo("supervisor.jinzhong");
        JsonNode event = awaitClue("SIGNED");
        assertThat(event.at("/signedBy").asString()).isEqualTo("supervisor.jinzhong");
        assertThat(event.at("/signedAt").asString()).isEqualTo(clock.instant().toString());
    }

    private void overdueIsWhatNobodySigned() {
        clock.set(LocalDate.parse("2026-06-20"));

        assertThat(clues(SUPERVISOR_OF_EMERGENCY, "&overdue=true")).isEmpty();
    }

    private void handledAndClosedBySomebodyElse(String clue) {
        String path = "/api/warning/clues/" + clue;
        api.as(HEAD_OF_EMERGENCY).post(path + "/handling", "").expect(200);
        api.as(HEAD_OF_EMERGENCY)
                .post(path + "/feedback", Map.of("measures", "现场核查", "result", "已停止违法行为"))
                .expect(200);
        api.as(HEAD_OF_EMERGENCY)
                .post(path + "/closing", "")
                .expectProblem(403, "closed-by-handler", null);
        api.as(HEAD_OF_EMERGENCY.named("head2.jinzhong")).post(path + "/closing", "").expect(200);

        assertThat(awaitClue("HANDLING").at("/signedBy").asString())
                .isEqualTo("supervisor.jinzhong");
        awaitClue("FEEDBACK");
        awaitClue("CLOSED");
        assertThat(CLUES.about(events.uscc()).stream().map(e -> e.envelope().sequence()).distinct())
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    private void liftedOnRecovery(String warning) {
        EventEnvelope recovery = events.recovered();

        JsonNode event = awaitWarning("LIFTED");
        assertThat(event.at("/warningId").asString()).isEqualTo(warning);
        assertThat(event.at("/causedBy/eventId").asString()).isEqualTo(recovery.id().toString());
        assertThat(warnings("&status=LIFTED&level=ORANGE&kind=CREDIT_GRADE_D")).hasSize(1);
    }

    @Test
    void warnsOfAnOrderFromTheDayAfterItsLastUntilItIsConfirmed() {
        clock.set(LocalDate.parse("2026-04-30"));
        EventEnvelope order = events.ordered();
        await().until(() -> orderKnown());
        sweep.run();
        assertThat(warnings("")).as("on the last day").isEmpty();

        clock.set(LocalDate.parse("2026-05-01"));
        sweep.run();
        sweep.run();
        events.again(order);

        JsonNode raised = awaitWarning("RAISED");
        assertThat(raised.at("/level").asString()).isEqualTo("YELLOW");
        assertThat(raised.at("/startsAt").asString()).isEqualTo("2026-04-30T16:00:00Z");
        assertThat(raised.at("/attention").asString())
                .contains("应急责改〔2026〕38号", "2026-04-30", "隐患 2 项");
        assertThat(raised.at("/causedBy/eventId").asString()).isEqualTo(order.id().toString());
        assertThat(warnings("")).hasSize(1);
        JsonNode clue = awaitClue("DISPATCHED");
        assertThat(clue.at("/department/code").asString())
                .as("who ordered it, as nobody was assigned")
                .isEqualTo("14070021");
        assertThat(clue.at("/signDueOn").asString()).isEqualTo("2026-05-06");

        EventEnvelope confirmation = events.confirmed();
        JsonNode lifted = awaitWarning("LIFTED");
        assertThat(lifted.at("/causedBy/eventId").asString())
                .isEqualTo(confirmation.id().toString());
        sweep.run();
        assertThat(warnings("")).hasSize(1);
    }

    @Test
    void doesNotWarnOfAnOrderConfirmedInTimeEvenIfTheConfirmationComesFirst() {
        events.confirmed();
        events.ordered();
        await().until(this::orderKnown);

        clock.set(LocalDate.parse("2026-05-01"));
        sweep.run();

        assertThat(warnings("")).isEmpty();
    }

    @Test
    void goesOnWithTheOtherOrdersWhenOneFails() {
        events.ordered();
        await().until(this::orderKnown);
        UUID broken = new UUID(0, 1);
        String brokenSubject = Subjects.next();
        insertAnOrderThatFails(broken, brokenSubject);

        clock.set(LocalDate.parse("2026-05-01"));
        sweep.run();

        assertThat(warnings("")).hasSize(1);
        assertThat(scopes.within(RowScope.everything(), () -> countOf(brokenSubject))).isZero();
        scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql("delete from rectification_order where task_id = ?")
                                .param(broken)
                                .update());
    }

    /** A region that is no division code cannot be audited, so nothing may be written for it. */
    private void insertAnOrderThatFails(UUID task, String uscc) {
        // Sorts inside the scope of the platform and before every task that is drawn by chance.
        scopes.within(
                RowScope.everything(),
                () -> {
                    jdbc.sql("insert into watched_subject values (?, '某公司', '14070X', true, true)")
                            .param(uscc)
                            .update();
                    jdbc.sql(
                                    """
                                    insert into rectification_order (task_id, uscc, region,
                                        department, order_number, due_on, hazards)
                                    values (?, ?, '140700', '14070021', '责改', date '2026-04-01', 1)
                                    """)
                            .params(task, uscc)
                            .update();
                });
    }

    private long countOf(String uscc) {
        return jdbc.sql("select count(*) from warning where uscc = ?")
                .param(uscc)
                .query(Long.class)
                .single();
    }

    @Test
    void keepsAClueThatNobodyOwnsUntilAnAdministratorAssignsIt() {
        events.granted();
        events.fellToD();
        await().until(() -> !clues(ADMINISTRATOR_OF_JINZHONG, "&status=UNOWNED").isEmpty());
        String clue = clues(ADMINISTRATOR_OF_JINZHONG, "").at("/0/id").asString();
        String path = "/api/warning/clues/" + clue;
        assertThat(clues(SUPERVISOR_OF_EMERGENCY, "")).isEmpty();
        assertThat(CLUES.about(events.uscc())).isEmpty();

        api.as(ADMINISTRATOR_OF_JINZHONG)
                .post(path + "/assignment", Map.of("department", "14070016"))
                .expect(200);
        awaitClue("DISPATCHED");
        TestOfficer market = SUPERVISOR_OF_EMERGENCY.in("140700", "14070016");
        api.as(market).post(path + "/return", Map.of("reason", "不属本部门职责")).expect(200);
        assertThat(awaitClue("RETURNED").has("signedAt")).isFalse();
        clock.set(LocalDate.parse("2026-06-15"));
        api.as(ADMINISTRATOR_OF_JINZHONG)
                .post(path + "/assignment", Map.of("department", "14070021"))
                .expect(200);

        api.as(market).get(path).expectProblem(404, "not-found", null);
        JsonNode mine = api.as(SUPERVISOR_OF_EMERGENCY).get(path).expect(200).json();
        assertThat(mine.at("/status").asString()).isEqualTo("DISPATCHED");
        assertThat(mine.at("/signDueOn").asString()).isEqualTo("2026-06-16");
        assertThat(mine.at("/overdue").asBoolean()).isFalse();
        clock.set(LocalDate.parse("2026-06-17"));
        assertThat(clues(SUPERVISOR_OF_EMERGENCY, "&overdue=true")).hasSize(1);
    }

    @Test
    void dispatchesAClueByItselfOnceTheAssignmentTellsWhoOwnsIt() {
        events.fellToD();
        await().until(() -> !clues(ADMINISTRATOR_OF_JINZHONG, "&status=UNOWNED").isEmpty());

        events.assigned();

        assertThat(awaitClue("DISPATCHED").at("/department/code").asString()).isEqualTo("14070021");
    }

    @Test
    void isLiftedByTheLeaderOfItsDepartmentAndNotRaisedAgainForTheSameFall() {
        events.assigned();
        await().until(() -> ownerKnown());
        events.fellToD();
        String path = "/api/warning/warnings/" + awaitWarning("RAISED").at("/warningId").asString();
        Map<String, String> reason = Map.of("reason", "经核查风险已消除");

        api.as(HEAD_OF_EMERGENCY)
                .post(path + "/lifting", reason)
                .expectProblem(403, "lifting-not-authorized", null);
        api.as(LEADER_OF_APPROVAL)
                .post(path + "/lifting", reason)
                .expectProblem(403, "lifting-not-authorized", null);
        JsonNode lifted =
                api.as(CHIEF_OF_EMERGENCY).post(path + "/lifting", reason).expect(200).json();
        var again =
                api.as(CHIEF_OF_EMERGENCY)
                        .post(path + "/lifting", reason)
                        .expectProblem(409, "warning-already-lifted", null);
        events.staysD();
        await().until(() -> knownGrade().equals("D3"));

        assertThat(lifted.at("/liftedBy").asString()).isEqualTo("chief.jinzhong");
        assertThat(again.text("/state")).isEqualTo("LIFTED");
        assertThat(awaitWarning("LIFTED").at("/causedBy").has("eventId")).isFalse();
        assertThat(warnings("")).hasSize(1);
    }

    private boolean ownerKnown() {
        return !read("select department from supervision_owner where uscc = ?").isEmpty();
    }

    private boolean licenseKnown() {
        return read("select safety_related::text from watched_subject where uscc = ?")
                .equals("true");
    }

    private boolean orderKnown() {
        return !read("""
        select order_number from rectification_order
        where uscc = ? and due_on is not null
        """)
                .isEmpty();
    }

    private String knownGrade() {
        return read("select grade || sequence from known_grade where uscc = ?");
    }

    private String read(String sql) {
        return scopes.within(
                RowScope.everything(),
                () -> jdbc.sql(sql).param(events.uscc()).query(String.class).optional().orElse(""));
    }

    private JsonNode warnings(String filters) {
        return api.as(SUPERVISOR_OF_EMERGENCY)
                .get("/api/warning/warnings?uscc=" + events.uscc() + filters)
                .expect(200)
                .json()
                .at("/items");
    }

    private JsonNode clues(TestOfficer officer, String filters) {
        return api.as(officer)
                .get("/api/warning/clues?uscc=" + events.uscc() + filters)
                .expect(200)
                .json()
                .at("/items");
    }

    private JsonNode awaitWarning(String status) {
        return awaitStatus(WARNINGS, WarningChanged.CONTRACT, status);
    }

    private JsonNode awaitClue(String status) {
        return awaitStatus(CLUES, "warning.clue-changed.v1", status);
    }

    private JsonNode awaitStatus(EventStream stream, String contract, String status) {
        EventStream.Received event =
                stream.await(
                        status + " about " + events.uscc(),
                        seen ->
                                seen.key().equals(events.uscc())
                                        && seen.json().at("/status").asString().equals(status));
        EventContract.of(contract).assertAccepts(event.payload());
        return event.json();
    }
}

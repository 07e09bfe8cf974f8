package org.shenguan.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.chassis.security.Role.AUDITOR;

import org.junit.jupiter.api.Test;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bad input gets a problem that says what is wrong; a bad event leaves nothing half-written. */
@ServiceTest
class BadInputTests {

    private static final TestOfficer AUDITOR_OF_SHANXI =
            TestOfficer.of("监督员", AUDITOR).in("140000", "*");

    @Autowired Api api;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;

    @Test
    void refusesACreditCodeWithAWrongCheckCharacter() {
        api.as(AUDITOR_OF_SHANXI)
                .get("/api/credit/records/91140700MA0000007A")
                .expectProblem(400, "invalid-request", "uscc");
        api.as(AUDITOR_OF_SHANXI)
                .get("/api/credit/records/x/grades")
                .expectProblem(400, "invalid-request", "uscc");
    }

    @Test
    void readsTheRecordOfASubjectWhoseRegisteredCodeFailsTheCheck() {
        String code = Subjects.next();
        String registered = code.substring(0, 17) + (code.endsWith("X") ? "Y" : "X");
        String path = "/api/credit/records/" + registered;
        api.as(AUDITOR_OF_SHANXI).get(path).expectProblem(400, "invalid-request", "uscc");

        new CreditEvents(registered).granted();

        await().until(() -> api.as(AUDITOR_OF_SHANXI).get(path).status() == 200);
    }

    @Test
    void doesNotFindASubjectWithoutARecord() {
        String uscc = Subjects.next();

        api.as(AUDITOR_OF_SHANXI)
                .get("/api/credit/records/" + uscc)
                .expectProblem(404, "not-found", null);
        api.as(AUDITOR_OF_SHANXI)
                .get("/api/credit/records/" + uscc + "/grades")
                .expectProblem(404, "not-found", null);
    }

    @Test
    void namesWhatAListCannotBeSortedOrFilteredBy() {
        api.as(AUDITOR_OF_SHANXI)
                .get("/api/credit/grades?sort=name;drop")
                .expectProblem(400, "invalid-request", "sort");
        api.as(AUDITOR_OF_SHANXI)
                .get("/api/credit/grades?grade=E")
                .expectProblem(400, "invalid-request", "grade");
        api.as(AUDITOR_OF_SHANXI)
                .get("/api/credit/grades?color=red")
                .expectProblem(400, "invalid-request", "color");
    }

    @Test
    void takesNoWritesAtAll() {
        api.as(AUDITOR_OF_SHANXI)
                .post("/api/credit/grades", "{}")
                .expectProblem(403, "not-permitted", null);
    }

    @Test
    void parksAnEventItCannotReadAndWritesNothingOfIt() {
        CreditEvents events = new CreditEvents(Subjects.next());
        events.publish(
                "enforcement.case-decided.v1",
                events.payload("enforcement.case-decided.v1")
                        .replace("\"fine\": \"120000.00\"", "\"fine\": \"a lot\""));

        await().until(() ->
                jdbc.sql("select count(*) from dead_letter where subject = ?")
                                .param(events.uscc())
                                .query(Long.class)
                                .single()
                        == 1);

        assertThat(count("credit_subject", events.uscc())).isZero();
        assertThat(count("credit_entry", events.uscc())).isZero();
        assertThat(count("subject_grade", events.uscc())).isZero();
    }

    @Test
    void letsNobodyChangeAnEntryNotEvenTheService() {
        for (String table : new String[] {"credit_entry", "grade_history"}) {
            org.assertj.core.api.Assertions.assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("delete from " + table).update())
                    .havingRootCause()
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void listsTheModelWithItsSource() {
        var models = api.as(AUDITOR_OF_SHANXI).get("/api/credit/models").expect(200);

        assertThat(models.text("/0/source")).startsWith("本平台演示模型，非官方");
        assertThat(models.json().at("/0/current").asBoolean()).isTrue();
        assertThat(models.json().at("/0/thresholds/A").asInt()).isEqualTo(90);
        assertThat(models.text("/0/supervision/source")).contains("可配置");
    }

    private long count(String table, String uscc) {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql("select count(*) from " + table + " where uscc = ?")
                                .param(uscc)
                                .query(Long.class)
                                .single());
    }
}

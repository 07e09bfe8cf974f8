package org.shenguan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.approval.TestActs.APPLICATIONS;
import static org.shenguan.approval.TestActs.APPROVER;
import static org.shenguan.approval.TestActs.LEADER;
import static org.shenguan.approval.TestActs.RESULTS;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.PostgresServer;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An identity number and a phone number go through a journey and are found nowhere in plain. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTests {

    private static final String IDENTITY = "11010519491231002X";
    private static final String PHONE = "13987654321";

    @Autowired Api api;
    @Autowired PostgresServer.TestDatabase database;

    private TestActs acts;
    private final List<Api.Answer> answers = new ArrayList<>();

    @BeforeEach
    void bindActs() {
        acts = new TestActs(api);
    }

    @Test
    void leavesNeitherNumberInDatabaseEventsLogsOrAnswers(CapturedOutput log) throws SQLException {
        String uscc = Subjects.next();
        Map<String, Object> filing = new HashMap<>(TestActs.filing(uscc, "M01", "M02", "M03"));
        filing.put("applicantContact", IDENTITY + " " + PHONE);
        String id = heard(api.as(APPROVER).post(APPLICATIONS, filing).expect(201)).text("/id");
        String item = APPLICATIONS + "/" + id;

        heard(api.as(APPROVER).post(item + "/acceptance", Map.of()).expect(200));
        heard(api.as(APPROVER).get(item).expect(200));
        heard(api.as(APPROVER).get(item + "/timeline").expect(200));
        heard(api.as(APPROVER).get(APPLICATIONS + "?uscc=" + PHONE));
        heard(api.as(APPROVER).get(APPLICATIONS + "?sort=" + IDENTITY).expect(400));
        heard(
                api.as(APPROVER)
                        .post(APPLICATIONS, Map.of("itemCode", IDENTITY, "applicantContact", PHONE))
                        .expect(400));
        heard(acts.decide(APPROVER, id, TestActs.grant(acts.dossierVersion(id))).expect(200));
        RESULTS.await("approval.application-decided.v1", uscc);
        heard(disclose(APPROVER, item).expect(200), "/contact");

        assertNoneIn(
                "answers",
                String.valueOf(answers.stream().map(answer -> answer.response().body()).toList()));
        LoggerFactory.getLogger(PersonalDataTests.class).warn("end of the journey");
        assertThat(log.getAll()).contains("end of the journey");
        assertNoneIn("log", log.getAll());
        assertNoneIn("events", RESULTS.about(uscc).toString());
        assertNoneIn("database", everyText());
    }

    @Test
    void revealsTheContactToWhoHandlesItAndRecordsWhy() throws SQLException {
        Map<String, Object> filing = new HashMap<>(TestActs.filing(Subjects.next(), "M01"));
        filing.put("applicantContact", PHONE);
        String id = api.as(APPROVER).post(APPLICATIONS, filing).expect(201).text("/id");
        String item = APPLICATIONS + "/" + id;

        assertThat(api.as(APPROVER).get(item).text("/applicantContact")).isEqualTo("139****4321");
        assertThat(disclose(LEADER, item).expect(200).text("/contact")).isEqualTo(PHONE);
        assertThat(everyText()).contains("application.disclose-contact", "电话告知补正");
        api.as(APPROVER)
                .post(item + "/contact/disclosure", Map.of("reason", " "))
                .expectProblem(400, "invalid-request", "/reason");
        disclose(TestOfficer.of("外人", Role.APPROVER).in("141000", "14100001"), item)
                .expectProblem(404, "not-found", null);
    }

    private Api.Answer disclose(TestOfficer officer, String item) {
        return api.as(officer).post(item + "/contact/disclosure", Map.of("reason", "电话告知补正"));
    }

    private Api.Answer heard(Api.Answer answer) {
        answers.add(answer);
        return answer;
    }

    /** The one answer that may carry it, in this member only. */
    private static void heard(Api.Answer answer, String member) {
        assertThat(answer.text(member)).contains(IDENTITY, PHONE);
    }

    private static void assertNoneIn(String where, String text) {
        assertThat(text).as(where).isNotEmpty();
        for (String number : List.of(IDENTITY, PHONE)) {
            assertThat(text.contains(number)).as("%s hold %s", where, number).isFalse();
        }
    }

    /** Every row of every table, as text. */
    private String everyText() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection owner = database.connectAsOwner();
                Statement sql = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names =
                    sql.executeQuery(
                            "select tablename from pg_tables where schemaname = 'public'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = sql.executeQuery("select t::text from " + table + " t")) {
                    while (rows.next()) {
                        all.append(rows.getString(1)).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }
}

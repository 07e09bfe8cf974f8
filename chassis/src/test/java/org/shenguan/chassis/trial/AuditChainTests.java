package org.shenguan.chassis.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.chassis.security.Role.ADMINISTRATOR;
import static org.shenguan.chassis.security.Role.APPROVER;
import static org.shenguan.chassis.security.Role.AUDITOR;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.timer.TimedWorks;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The audit trail over HTTP: searched, exported, verified, and vouched for in public. */
@TrialTest
class AuditChainTests {

    private static final String AUDIT = "/api/trial/platform/audit";
    private static final String CHECKPOINTS = "/api/trial/public/audit-checkpoints";
    private static final TestOfficer WRITER =
            TestOfficer.of("王芳", APPROVER).in("140700", "14070001").named("approver.audited");
    private static final TestOfficer AUDITOR_OF_THE_CITY =
            TestOfficer.of("段鹏", AUDITOR).in("140700", "*");

    @Autowired Api api;
    @Autowired TimedWorks timers;

    private String note = "";

    @BeforeEach
    void writeAndSeal() {
        note =
                api.as(WRITER)
                        .post("/api/trial/notes", Map.of("uscc", Subjects.next(), "text", "x"))
                        .expect(201)
                        .text("/id");
        await().until(() -> {
            timers.runNow("audit-sealing");
            return !api.get(CHECKPOINTS).json().at("/items").isEmpty();
        });
    }

    @Test
    void findsEntriesByWhoWhatWhenAndWhere() {
        String what = AUDIT + "/entries?targetType=Note&targetId=" + note;
        JsonNode entry = api.as(AUDITOR_OF_THE_CITY).get(what).expect(200).json().at("/items/0");

        for (String search :
                List.of(
                        "&actor=approver.audited&action=note.write",
                        "&region=140700&department=14070001&address="
                                + entry.at("/address").asString(),
                        "&from=2020-01-01T00:00:00Z&to=2100-01-01T00:00:00Z",
                        "&requestId=" + entry.at("/requestId").asString(),
                        "&traceId=" + entry.at("/traceId").asString())) {
            assertThat(ids(what + search)).as(search).hasSize(1);
        }
        for (String search :
                List.of("&actor=other", "&region=140800", "&to=2020-01-01T00:00:00Z")) {
            assertThat(ids(what + search)).as(search).isEmpty();
        }
        api.as(AUDITOR_OF_THE_CITY)
                .get(AUDIT + "/entries?details=x")
                .expectProblem(400, "invalid-request", "details");
    }

    @Test
    void showsTheEntriesOfTheOwnRegionOnly() {
        TestOfficer elsewhere = TestOfficer.of("郭强", ADMINISTRATOR).in("141000", "*");

        Api.Answer found = api.as(elsewhere).get(AUDIT + "/entries?targetId=" + note).expect(200);

        assertThat(found.json().at("/items").isEmpty()).isTrue();
        assertThat(ids(AUDIT + "/entries?targetId=" + note)).hasSize(1);
    }

    @Test
    void exportsWhatWasFoundAndRecordsTheExport() {
        String csv = export("csv");
        String lines = export("jsonl");

        assertThat(csv.lines()).hasSize(2).last().asString().contains("\"approver.audited\"");
        assertThat(lines.lines()).hasSize(1).first().asString().contains(note);
        assertThat(
                        api.as(AUDITOR_OF_THE_CITY)
                                .get(AUDIT + "/entries?action=audit.export")
                                .expect(200)
                                .response()
                                .body())
                .contains(note);
    }

    @Test
    void verifiesTheChainAndPublishesItsCheckpoints() {
        JsonNode kept = api.get(CHECKPOINTS).expect(200).json();
        JsonNode verdict =
                api.as(AUDITOR_OF_THE_CITY).get(AUDIT + "/verification").expect(200).json();

        assertThat(kept.at("/items/0/signature").asString()).isNotBlank();
        assertThat(verdict.at("/intact").asBoolean()).as("%s", verdict).isTrue();
        assertThat(verdict.at("/signedThrough").asLong()).isPositive();
        api.as(AUDITOR_OF_THE_CITY)
                .post(AUDIT + "/verification", Map.of("kept", kept.at("/items")))
                .expect(200);
        api.as(AUDITOR_OF_THE_CITY)
                .get(AUDIT + "/verification?limit=0")
                .expectProblem(400, "invalid-request", "limit");
    }

    @Test
    void exportsTheChainWithALastLine() {
        String chain =
                api.as(AUDITOR_OF_THE_CITY).get(AUDIT + "/chain").expect(200).response().body();

        assertThat(chain.lines()).first().asString().contains("\"position\":1,");
        assertThat(chain.lines()).last().asString().startsWith("{\"end\":");
    }

    private String export(String format) {
        return api.as(AUDITOR_OF_THE_CITY)
                .get(AUDIT + "/entries/export?format=" + format + "&targetId=" + note)
                .expect(200)
                .response()
                .body();
    }

    private List<String> ids(String path) {
        return api.as(AUDITOR_OF_THE_CITY).get(path).expect(200).json().findValuesAsString("id");
    }
}

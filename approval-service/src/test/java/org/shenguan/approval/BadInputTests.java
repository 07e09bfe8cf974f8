package org.shenguan.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.approval.TestActs.ADMINISTRATOR;
import static org.shenguan.approval.TestActs.APPLICATIONS;
import static org.shenguan.approval.TestActs.APPROVER;
import static org.shenguan.approval.TestActs.LEADER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.springframework.beans.factory.annotation.Autowired;

/** Bad input gets a problem that names field, value and rule, and nothing is half-written. */
@ServiceTest
class BadInputTests {

    private static final String ITEMS = "/api/approval/items";

    @Autowired Api api;

    private TestActs acts;
    private final String uscc = Subjects.next();

    @BeforeEach
    void takeThePlaces() {
        acts = new TestActs(api);
    }

    @Test
    void saysWhereJsonIsMalformed() {
        api.as(APPROVER)
                .post(APPLICATIONS, "{\"itemCode\": ")
                .expectProblem(400, "invalid-request", "");
    }

    @Test
    void saysWhichCheckCharacterACreditCodeBreaks() {
        api.as(APPROVER)
                .post(APPLICATIONS, TestActs.filing("91140700MA0000007A", "M01"))
                .expectProblem(400, "invalid-request", "/subject/uscc");
    }

    @Test
    void namesUnknownItemsMaterialsAndFieldsAndWritesNothing() {
        Map<String, Object> filing = new HashMap<>(TestActs.filing(uscc, "M01"));
        filing.put("itemCode", "999999999999");
        api.as(APPROVER)
                .post(APPLICATIONS, filing)
                .expectProblem(400, "invalid-request", "/itemCode");
        api.as(APPROVER)
                .post(APPLICATIONS, TestActs.filing(uscc, "M01", "M99"))
                .expectProblem(400, "invalid-request", "/materials/1/code");
        Map<String, Object> unknownField = new HashMap<>(TestActs.filing(uscc, "M01"));
        unknownField.put("colour", "red");
        api.as(APPROVER)
                .post(APPLICATIONS, unknownField)
                .expectProblem(400, "invalid-request", "/colour");
        Map<String, Object> nameless = new HashMap<>(TestActs.filing(uscc, "M01"));
        nameless.put("subject", Map.of("uscc", uscc, "name", " ", "region", "140702"));
        api.as(APPROVER)
                .post(APPLICATIONS, nameless)
                .expectProblem(400, "invalid-request", "/subject/name");

        assertThat(api.as(APPROVER).get(APPLICATIONS + "?uscc=" + uscc).json().at("/items"))
                .isEmpty();
    }

    @Test
    void namesTheAllowedSortFieldsAndFilters() {
        api.as(APPROVER)
                .get(APPLICATIONS + "?sort=password")
                .expectProblem(400, "invalid-request", "sort");
        api.as(APPROVER)
                .get(APPLICATIONS + "?state=FINISHED")
                .expectProblem(400, "invalid-request", "state");
        api.as(APPROVER)
                .get(APPLICATIONS + "/not-a-uuid")
                .expectProblem(400, "invalid-request", "id");
    }

    @Test
    void refusesABodyAboveTheLimit() {
        api.as(APPROVER)
                .post(APPLICATIONS, "{\"itemCode\": \"" + "x".repeat(1_100_000) + "\"}")
                .expectProblem(413, "body-too-large", "");
    }

    @Test
    void refusesActsOutOfOrder() {
        String id = acts.file(uscc, "M01", "M02", "M03");

        acts.decide(APPROVER, id, TestActs.grant(0)).expectProblem(409, "not-yet-accepted", null);
        api.as(APPROVER)
                .post(act(id, "supplement"), Map.of("materials", List.of()))
                .expectProblem(409, "act-not-possible", null);
        api.as(LEADER)
                .post(act(id, "extension"), Map.of("days", 5, "reason", "论证"))
                .expectProblem(409, "act-not-possible", null);
        api.as(LEADER)
                .post(act(id, "extension"), Map.of("days", 11, "reason", "论证"))
                .expectProblem(400, "invalid-request", "/days");
        api.as(APPROVER).post(act(id, "acceptance"), Map.of()).expect(200);
        var twice =
                api.as(APPROVER)
                        .post(act(id, "acceptance"), Map.of())
                        .expectProblem(409, "act-not-possible", null);
        assertThat(twice.text("/state")).isEqualTo("ACCEPTED");
    }

    @Test // 行政许可法 art. 32
    void refusesCorrectionsThatAreNotToldOnceAndInFull() {
        String id = acts.file(uscc, "M01");

        api.as(APPROVER)
                .post(act(id, "corrections"), missing("M02"))
                .expectProblem(422, "correction-not-in-full", null);
        api.as(APPROVER)
                .post(act(id, "corrections"), missing("M02", "M99"))
                .expectProblem(400, "invalid-request", "/missing/1/materialCode");
        api.as(APPROVER)
                .post(act(id, "acceptance"), Map.of())
                .expectProblem(422, "materials-incomplete", null);
    }

    @Test
    void refusesAnOverrideOfNothingAndADecisionWithoutADossier() {
        String id = acts.accepted(uscc);

        acts.decide(LEADER, id, TestActs.grantOverriding(0, TestActs.OVERRIDE_REASON))
                .expectProblem(422, "nothing-to-override", null);
        acts.decide(LEADER, id, Map.of("outcome", "GRANTED", "reason", "符合"))
                .expectProblem(400, "invalid-request", "/dossierVersion");
        acts.decide(LEADER, id, Map.of("outcome", "MAYBE", "reason", "符合", "dossierVersion", 0))
                .expectProblem(400, "invalid-request", "/outcome");
    }

    @Test
    void importsNothingOfAListWithAFaultyRow() {
        String code = "14012599000" + 1;
        Map<String, Object> good = itemRow(code, "CANCELLED");
        Map<String, Object> bad = itemRow("short", "DELEGATED");
        bad.put("promisedDays", 30);
        bad.put("materials", List.of(Map.of("code", "M01", "name", "")));

        var refused =
                api.as(ADMINISTRATOR)
                        .post(ITEMS + "/import", List.of(good, bad, good))
                        .expectProblem(400, "invalid-request", "/1/code");

        assertThat(refused.json().at("/violations").findValuesAsString("field"))
                .contains(
                        "/1/delegatedTo",
                        "/1/promisedDays",
                        "/1/materials/0/name",
                        "/1/materials/0/required",
                        "/2/code");
        api.as(APPROVER).get(ITEMS + "/" + code).expectProblem(404, "not-found", null);
    }

    @Test
    void takesNoApplicationForACancelledItem() {
        String code = "140125990002";
        api.as(ADMINISTRATOR)
                .post(ITEMS + "/import", List.of(itemRow(code, "CANCELLED")))
                .expect(200);
        assertThat(api.as(APPROVER).get(ITEMS + "/" + code).expect(200).text("/state"))
                .isEqualTo("CANCELLED");
        Map<String, Object> filing = new HashMap<>(TestActs.filing(uscc, "M01"));
        filing.put("itemCode", code);

        api.as(APPROVER).post(APPLICATIONS, filing).expectProblem(422, "item-not-licensed", null);

        api.as(ADMINISTRATOR)
                .post(ITEMS + "/import", List.of(itemRow(code, "RETAINED")))
                .expect(200);
        api.as(APPROVER).post(APPLICATIONS, filing).expect(201);
    }

    private static Map<String, Object> itemRow(String code, String state) {
        Map<String, Object> row = new HashMap<>();
        row.put("code", code);
        row.put("name", "试验事项");
        row.put("legalBasis", "测试依据");
        row.put("level", "CITY");
        row.put("sealTransferred", true);
        row.put("state", state);
        row.put("stateSince", "2026-01-01");
        row.put("competentLine", "EMERGENCY_MANAGEMENT");
        row.put("licenseName", "试验许可证");
        row.put("licenseValidityYears", 3);
        row.put("statutoryDays", 20);
        row.put("promisedDays", 10);
        row.put("safetyRelated", true);
        row.put("objectClasses", List.of("OTHER"));
        row.put("materials", List.of(Map.of("code", "M01", "name", "申请书", "required", true)));
        return row;
    }

    private static Map<String, Object> missing(String... codes) {
        return Map.of(
                "missing",
                List.of(codes).stream()
                        .map(code -> Map.of("materialCode", code, "reason", "未提交"))
                        .toList());
    }

    private static String act(String id, String name) {
        return APPLICATIONS + "/" + id + "/" + name;
    }
}

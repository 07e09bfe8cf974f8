package org.shenguan.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.catalog.CatalogFixtures.ADMIN;
import static org.shenguan.catalog.CatalogFixtures.BUREAU_LEADER;
import static org.shenguan.catalog.CatalogFixtures.SUPERVISOR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Bad input gets a problem that names field, value and rule, and nothing is half-written. */
@ServiceTest
class BadInputTests {

    private static final String EXPLANATIONS = "/api/catalog/responsibility/explanations";

    @Autowired Api api;

    @Test
    void saysWhereJsonIsMalformedOrUnknown() {
        api.as(ADMIN)
                .post("/api/catalog/items/import", "[{\"code\": ")
                .expectProblem(400, "invalid-request", "");
        api.as(ADMIN)
                .post("/api/catalog/items/import", "[{\"colour\": 1}]")
                .expectProblem(400, "invalid-request", "/0/colour");
        api.as(ADMIN)
                .post("/api/catalog/items/import", "[null]")
                .expectProblem(400, "invalid-request", "/0");
        api.as(ADMIN)
                .post("/api/catalog/items/import", "[]")
                .expectProblem(400, "invalid-request", "");
    }

    @Test
    void refusesABodyAboveTheLimit() {
        api.as(ADMIN)
                .post("/api/catalog/items/import", "[\"" + "x".repeat(1_100_000) + "\"]")
                .expectProblem(413, "body-too-large", "");
    }

    @Test
    void namesUnknownSortsFiltersAndValues() {
        String list = "/api/catalog/assignments";
        api.as(SUPERVISOR).get(list + "?sort=secret").expectProblem(400, "invalid-request", "sort");
        api.as(SUPERVISOR)
                .get(list + "?status=GONE")
                .expectProblem(400, "invalid-request", "status");
        api.as(SUPERVISOR)
                .get(list + "?overdue=perhaps")
                .expectProblem(400, "invalid-request", "overdue");
        api.as(SUPERVISOR)
                .get(list + "?colour=red")
                .expectProblem(400, "invalid-request", "colour");
        api.as(SUPERVISOR).get(list + "/not-a-uuid").expectProblem(400, "invalid-request", "id");
    }

    @Test
    void findsNothingUnderUnknownNumbers() {
        String unknown = UUID.randomUUID().toString();
        api.as(SUPERVISOR)
                .post("/api/catalog/assignments/" + unknown + "/claim", Map.of())
                .expectProblem(404, "not-found", null);
        api.as(BUREAU_LEADER)
                .post(
                        "/api/catalog/assignments/" + unknown + "/reroute",
                        Map.of("department", "14070016", "reason", "x"))
                .expectProblem(404, "not-found", null);
        api.as(SUPERVISOR).get("/api/catalog/items/1").expectProblem(404, "not-found", null);
        api.as(SUPERVISOR).get("/api/catalog/traces/x").expectProblem(404, "not-found", null);
    }

    @Test
    void asksForAReason() {
        String path = "/api/catalog/assignments/" + UUID.randomUUID() + "/return";
        api.as(SUPERVISOR).post(path, Map.of()).expectProblem(400, "invalid-request", "/reason");
        api.as(SUPERVISOR)
                .post(path, Map.of("reason", " "))
                .expectProblem(400, "invalid-request", "/reason");
    }

    @Test
    void explainsAFactOnlyWhenItIsComplete() {
        Map<String, Object> fact =
                new HashMap<>(
                        Map.of(
                                "sealTransferred", true,
                                "state", "RETAINED",
                                "competentLine", "EMERGENCY_MANAGEMENT",
                                "region", "140700",
                                "approvingDepartment", "14070001"));
        var answer = api.as(SUPERVISOR).post(EXPLANATIONS, fact).expect(200);
        assertThat(answer.text("/department/code")).isEqualTo("14070021");
        assertThat(answer.text("/rule")).isEqualTo("SEAL-TRANSFERRED");
        assertThat(answer.text("/explanation")).contains("晋中市由晋中市应急管理局监管");
        assertThat(answer.text("/basis")).contains("一（二）");

        fact.put("competentLine", "HEALTH");
        var nobody = api.as(SUPERVISOR).post(EXPLANATIONS, fact).expect(200);
        assertThat(nobody.json().at("/assigned").asBoolean()).isFalse();
        assertThat(nobody.text("/explanation")).contains("晋中市").contains("HEALTH");

        fact.put("region", "14070");
        api.as(SUPERVISOR)
                .post(EXPLANATIONS, fact)
                .expectProblem(400, "invalid-request", "/region");
        fact.put("region", "140700");
        fact.remove("state");
        api.as(SUPERVISOR).post(EXPLANATIONS, fact).expectProblem(400, "invalid-request", "/state");
    }

    @Test
    void importsDepartmentsAllOrNoneAndOnlyOfTheOwnRegion() {
        Map<String, Object> good =
                Map.of(
                        "code", "14070031",
                        "name", "晋中市交通运输局",
                        "region", "140700",
                        "kind", "INDUSTRY",
                        "line", "TRANSPORT");
        Map<String, Object> elsewhere = new HashMap<>(good);
        elsewhere.put("code", "14100031");
        elsewhere.put("region", "141000");
        Map<String, Object> stolen = new HashMap<>(good);
        stolen.put("code", "14100021");
        Map<String, Object> lineless = new HashMap<>(good);
        lineless.put("code", "14070032");
        lineless.remove("line");

        var refused =
                api.as(ADMIN)
                        .post(
                                "/api/catalog/departments/import",
                                List.of(good, elsewhere, stolen, lineless))
                        .expectProblem(400, "invalid-request", "/1/region");

        assertThat(refused.json().at("/violations").findValuesAsString("field"))
                .contains("/2/code", "/3/line");
        String line = "/api/catalog/departments?line=TRANSPORT";
        assertThat(api.as(SUPERVISOR).get(line).json().at("/items")).isEmpty();

        api.as(ADMIN).post("/api/catalog/departments/import", List.of(good)).expect(200);
        api.as(ADMIN).post("/api/catalog/departments/import", List.of(good)).expect(200);
        assertThat(api.as(SUPERVISOR).get(line).json().at("/items")).hasSize(1);
    }
}

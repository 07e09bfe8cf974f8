package org.shenguan.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.chassis.security.Role.ADMINISTRATOR;
import static org.shenguan.chassis.security.Role.SUPERVISOR;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.TestOfficer;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of supervision items: bundled lists, imports row by row, versions and mappings. */
@ServiceTest
class ItemCatalogTests {

    private static final TestOfficer ADMIN = TestOfficer.of("赵管理", ADMINISTRATOR).in("140700", "*");
    private static final TestOfficer READER =
            TestOfficer.of("钱监管", SUPERVISOR).in("140700", "14070021");

    @Autowired Api api;
    @Autowired BundledItemsJson bundled;

    @Test
    void servesTheTwelveItemsOfHuaianWithWhatTheSourceHas() {
        var list = api.as(READER).get("/api/catalog/items?region=320800&sort=position").expect(200);
        var first = api.as(READER).get("/api/catalog/items/99320800000001").expect(200);
        var fifth = api.as(READER).get("/api/catalog/items/99320800000005").expect(200);

        assertThat(list.json().at("/items")).hasSize(12);
        assertThat(
                        api.as(READER)
                                .get("/api/catalog/items?region=320800&name=" + encode("烟花爆竹"))
                                .expect(200)
                                .json()
                                .at("/items"))
                .hasSize(1);
        assertThat(list.text("/items/1/name")).isEqualTo("对烟花爆竹批发的监管");
        assertThat(list.text("/items/1/samplingRatio")).isEqualTo("100%");
        assertThat(first.text("/item/samplingRatio")).isEqualTo("20%");
        assertThat(first.text("/item/basis")).contains("《危险化学品安全管理条例》第三十三条");
        assertThat(first.text("/item/source")).contains("不是官方编码");
        assertThat(fifth.text("/item/incomplete")).contains("缺本行");
        assertThat(fifth.json().at("/item").has("object")).isFalse();
    }

    @Test
    void startsAgainWithoutAddingAnything() {
        bundled.afterSingletonsInstantiated();

        var item = api.as(READER).get("/api/catalog/items/99140000000001").expect(200);

        assertThat(item.json().at("/versions")).hasSize(1);
        assertThat(api.as(READER).get("/api/catalog/items?region=140000").json().at("/items"))
                .hasSize(12);
    }

    @Test
    void keepsEveryVersionOfAnItem() {
        Map<String, Object> row = row("99140700000101", "对加油站的监管");
        api.as(ADMIN).post("/api/catalog/items/import", List.of(row)).expect(200);

        var again = api.as(ADMIN).post("/api/catalog/items/import", List.of(row)).expect(200);
        row.put("samplingRatio", "35%");
        api.as(ADMIN)
                .post("/api/catalog/items/import", List.of(row))
                .expectProblem(400, "invalid-request", "/0/effectiveFrom");
        row.put("effectiveFrom", "2026-07-01");
        var revised = api.as(ADMIN).post("/api/catalog/items/import", List.of(row)).expect(200);

        assertThat(again.text("/unchanged")).isEqualTo("1");
        assertThat(revised.text("/revised")).isEqualTo("1");
        var item = api.as(READER).get("/api/catalog/items/99140700000101").expect(200);
        assertThat(item.text("/item/version")).isEqualTo("2");
        assertThat(item.text("/versions/1/effectiveTo")).isEqualTo("2026-06-30");
        assertThat(item.text("/versions/1/samplingRatio")).isEqualTo("30%");
    }

    @Test
    void importsNothingWhenARowIsFaultyAndNamesEveryFault() {
        Map<String, Object> good = row("99140700000102", "对一切正常的监管");
        Map<String, Object> bad = row("1407", "");
        bad.put("samplingRatio", "100.5%");
        bad.put("region", "320800");

        var answer =
                api.as(ADMIN)
                        .post("/api/catalog/items/import", List.of(good, bad, good))
                        .expectProblem(400, "invalid-request", "/1/code");

        assertThat(answer.json().at("/violations").findValuesAsString("field"))
                .contains("/1/name", "/1/samplingRatio", "/1/region", "/2/code");
        api.as(READER)
                .get("/api/catalog/items/99140700000102")
                .expectProblem(404, "not-found", null);
    }

    @Test
    void mapsApprovalItemsOnlyInsideTheAdministratorsRegion() {
        api.as(ADMIN)
                .post("/api/catalog/items/import", List.of(row("99140700000103", "对某类企业的监管")))
                .expect(200);

        var mapped =
                api.as(ADMIN)
                        .put(
                                "/api/catalog/items/99140700000103/approval-items",
                                Map.of("approvalItemCodes", List.of("140125009901")))
                        .expect(200);

        assertThat(mapped.text("/approvalItemCodes/0")).isEqualTo("140125009901");
        api.as(ADMIN)
                .put(
                        "/api/catalog/items/99140700000103/approval-items",
                        Map.of("approvalItemCodes", List.of("123")))
                .expectProblem(400, "invalid-request", "/approvalItemCodes/0");
        api.as(ADMIN)
                .put(
                        "/api/catalog/items/99140000000001/approval-items",
                        Map.of("approvalItemCodes", List.of("140125009901")))
                .expectProblem(404, "not-found", null);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> row(String code, String name) {
        return new HashMap<>(
                Map.of(
                        "code", code,
                        "position", 1,
                        "name", name,
                        "region", "140700",
                        "measures", List.of("双随机监管"),
                        "samplingRatio", "30%",
                        "leadDepartmentLine", "EMERGENCY_MANAGEMENT",
                        "source", "测试清单，演示编码",
                        "incomplete", "监管对象、设定依据、监管责任待补充",
                        "effectiveFrom", "2026-01-01"));
    }
}

package org.shenguan.inspection;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.Subjects;
import org.shenguan.chassis.testing.TestOfficer;

/** A department of its own for each test, so that no test draws from another's pool. */
public final class Bureau {

    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final String BASE = "/api/inspection";

    private final Api api;
    private final String number = "%04d".formatted(NEXT.getAndIncrement());

    public final String department = "1407T" + number;
    public final TestOfficer head =
            TestOfficer.of("周科长", Role.SECTION_HEAD, Role.SUPERVISOR)
                    .named("head." + number)
                    .in("140700", department);
    public final TestOfficer auditor =
            TestOfficer.of("吴监督", Role.AUDITOR).named("auditor." + number).in("140000", "*");
    public final TestOfficer administrator =
            TestOfficer.of("郑管理", Role.ADMINISTRATOR).named("admin." + number).in("140700", "*");

    public Bureau(Api api) {
        this.api = api;
    }

    public String certificate(int index) {
        return "1407" + number + "%04d".formatted(index);
    }

    public TestOfficer enforcer(String certificate) {
        return TestOfficer.of("执法" + certificate.substring(8), Role.ENFORCER)
                .named("enforcer." + certificate)
                .certified(certificate)
                .in("140700", department);
    }

    public Map<String, Object> officer(int index) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("certificateNumber", certificate(index));
        row.put("name", "执法员" + index);
        row.put("department", department);
        row.put("region", "140700");
        row.put("specialities", List.of("工贸"));
        row.put("certificateValidFrom", "2020-01-01");
        row.put("certificateValidUntil", "2099-12-31");
        row.put("status", "ACTIVE");
        row.put("nature", "01");
        return row;
    }

    public void employ(int officers) {
        importOfficers(IntStream.range(0, officers).mapToObj(this::officer).toList());
    }

    public void importOfficers(List<Map<String, Object>> rows) {
        api.as(administrator).post(BASE + "/officers/import", rows).expect(200);
    }

    public Map<String, Object> object(String uscc) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("uscc", uscc);
        row.put("name", "晋中企业" + uscc);
        row.put("region", "140702");
        row.put("classes", List.of("TRADE_INDUSTRY"));
        row.put("department", department);
        return row;
    }

    /** Enters so many enterprises, supervised by this department. */
    public List<String> supervise(int objects) {
        List<String> usccs = IntStream.range(0, objects).mapToObj(_ -> Subjects.next()).toList();
        api.as(administrator)
                .post(BASE + "/objects/import", usccs.stream().map(this::object).toList())
                .expect(200);
        return usccs;
    }

    public Map<String, Object> plan(Map<String, Object> size) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("name", "2026 年工贸企业双随机抽查");
        plan.put("supervisionItem", Map.of("code", "14072500010002", "name", "对工贸企业安全生产情况的监督检查"));
        plan.put("selection", Map.of("classes", List.of("TRADE_INDUSTRY")));
        plan.put("size", size);
        plan.put("officersPerTeam", 2);
        plan.put("checkBy", LocalDate.now().plusMonths(1).toString());
        return plan;
    }

    public Api.Answer commit(Map<String, Object> plan) {
        return api.as(head).post(BASE + "/draws", plan);
    }

    /** Both parties commit, then both reveal. */
    public void makeSeed(String draw) {
        contribute(head, draw).expect(200);
        contribute(auditor, draw).expect(200);
        reveal(head, draw).expect(200);
        reveal(auditor, draw).expect(200);
    }

    public Api.Answer contribute(TestOfficer party, String draw) {
        return api.as(party)
                .post(
                        BASE + "/draws/" + draw + "/contributions",
                        Map.of(
                                "commitment",
                                sha256(draw + ":" + party.username() + ":" + share(party))));
    }

    public Api.Answer reveal(TestOfficer party, String draw) {
        return api.as(party)
                .post(BASE + "/draws/" + draw + "/reveals", Map.of("contribution", share(party)));
    }

    public Api.Answer execute(String draw) {
        return api.as(head).post(BASE + "/draws/" + draw + "/execution", Map.of());
    }

    /** The whole draw; answers what the execution answered. */
    public Api.Answer draw(Map<String, Object> plan) {
        String draw = commit(plan).expect(201).text("/id");
        makeSeed(draw);
        return execute(draw).expect(200);
    }

    public static String share(TestOfficer party) {
        return sha256("share of " + party.username());
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            text.getBytes(
                                                    java.nio.charset.StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

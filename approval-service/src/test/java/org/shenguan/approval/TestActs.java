package org.shenguan.approval;

import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.TestOfficer;
import org.shenguan.chassis.testing.contract.EventContract;

/** What officers and other services do, in the words of a test. */
record TestActs(Api api) {

    static final String APPLICATIONS = "/api/approval/applications";
    static final String LICENSES = "/api/approval/licenses";
    static final TestOfficer APPROVER =
            TestOfficer.of("王芳", Role.APPROVER).in("140700", "14070001").named("approver.jinzhong");
    static final TestOfficer LEADER =
            TestOfficer.of("刘志远", Role.LEADER, Role.APPROVER)
                    .in("140700", "14070001")
                    .named("leader.jinzhong");
    static final TestOfficer ADMINISTRATOR =
            TestOfficer.of("管理员", Role.ADMINISTRATOR).in("140700", "*").named("admin.jinzhong");
    static final String OVERRIDE_REASON = "仅变更法定代表人姓名，不涉及经营场所和储存设施。";
    static final EventStream RESULTS = EventStream.of("shenguan.approval.result.v1");

    static Map<String, Object> filing(String uscc, String... provided) {
        return Map.of(
                "itemCode",
                "140125000101",
                "subject",
                Map.of("uscc", uscc, "name", "晋中某化工有限公司", "region", "140702"),
                "materials",
                List.of(provided).stream()
                        .map(code -> Map.of("code", code, "provided", true))
                        .toList());
    }

    String file(String uscc, String... provided) {
        return api.as(APPROVER).post(APPLICATIONS, filing(uscc, provided)).expect(201).text("/id");
    }

    String accepted(String uscc) {
        String id = file(uscc, "M01", "M02", "M03");
        api.as(APPROVER).post(APPLICATIONS + "/" + id + "/acceptance", Map.of()).expect(200);
        return id;
    }

    long dossierVersion(String id) {
        return api.as(APPROVER)
                .get(APPLICATIONS + "/" + id + "/dossier")
                .expect(200)
                .json()
                .at("/version")
                .asLong();
    }

    Api.Answer decide(TestOfficer as, String id, Map<String, Object> decision) {
        return api.as(as).post(APPLICATIONS + "/" + id + "/decision", decision);
    }

    static Map<String, Object> grant(long version) {
        return Map.of("outcome", "GRANTED", "reason", "符合法定条件", "dossierVersion", version);
    }

    static Map<String, Object> grantOverriding(long version, String reason) {
        return Map.of(
                "outcome",
                "GRANTED",
                "reason",
                "符合法定条件",
                "dossierVersion",
                version,
                "override",
                Map.of("reason", reason));
    }

    static String license(String number) {
        return LICENSES + "/" + URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    /** Publishes an example of a contract, about this subject, with what else is to be replaced. */
    static void publish(String contract, String alternative, String uscc, String... replaced) {
        EventContract described = EventContract.of(contract);
        String json = described.example(alternative).json().replace("91140700MA0000007P", uscc);
        for (int i = 0; i < replaced.length; i += 2) {
            json = json.replace(replaced[i], replaced[i + 1]);
        }
        EventStream.of(described.topic().topic()).publish(contract, uscc, json);
    }

    /** Waits until the dossier that the application is decided on has reached this version. */
    void awaitDossier(String id, long version) {
        await().atMost(Duration.ofSeconds(30)).until(() -> dossierVersion(id) >= version);
    }
}

package org.shenguan.catalog;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.EventStream;
import org.shenguan.chassis.testing.TestOfficer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as the other services send them, and the officers of 晋中 and 晋城. */
public final class CatalogFixtures {

    public static final String DECIDED = "approval.application-decided.v1";
    public static final String ASSIGNMENT = "catalog.assignment-changed.v1";
    public static final EventStream APPROVALS = EventStream.of("shenguan.approval.result.v1");
    public static final EventStream ASSIGNMENTS =
            EventStream.of("shenguan.supervision.assignment.v1");

    public static final TestOfficer SUPERVISOR =
            TestOfficer.of("钱监管", Role.SUPERVISOR).in("140700", "14070021");
    public static final TestOfficer MARKET_SUPERVISOR =
            TestOfficer.of("孙市监", Role.SUPERVISOR).in("140700", "14070016");
    public static final TestOfficer BUREAU_LEADER =
            TestOfficer.of("李局长", Role.LEADER, Role.APPROVER).in("140700", "14070001");
    public static final TestOfficer EMERGENCY_CHIEF =
            TestOfficer.of("周分管", Role.LEADER).in("140700", "14070021");
    public static final TestOfficer ADMIN =
            TestOfficer.of("赵管理", Role.ADMINISTRATOR).in("140700", "*");

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private CatalogFixtures() {}

    /** An application number that no other test uses. */
    public static String nextApplicationNumber() {
        return "11140700MB0000001F314012500010120260302%04d".formatted(NEXT.getAndIncrement());
    }

    /** 危险化学品经营许可 granted in 晋中, with some values changed. */
    public static ObjectNode decision(
            String uscc, String applicationNumber, Map<String, Object> changes) {
        ObjectNode decision =
                (ObjectNode)
                        JSON.readTree(
                                """
                                {
                                  "applicationId": "b8f38f95-8336-5a06-bca6-fc0666c8e990",
                                  "itemCode": "11140700MB0000001F3140125000101",
                                  "itemName": "危险化学品经营许可",
                                  "itemSupervision": {
                                    "sealTransferred": true,
                                    "state": "RETAINED",
                                    "competentLine": "EMERGENCY_MANAGEMENT"
                                  },
                                  "safetyRelated": true,
                                  "decision": "GRANTED",
                                  "decidedOn": "2026-03-02",
                                  "decidedAt": "2026-03-02T09:40:12+08:00",
                                  "region": "140700",
                                  "approvingDepartment": {
                                    "code": "14070001", "name": "晋中市行政审批服务管理局"
                                  },
                                  "subject": {"name": "晋中某化工有限公司", "region": "140702"},
                                  "license": {
                                    "name": "危险化学品经营许可证",
                                    "validFrom": "2026-03-02", "validUntil": "2029-03-01"
                                  },
                                  "dossierVersion": 3,
                                  "objectClasses": ["HAZARDOUS_CHEMICALS"]
                                }
                                """);
        decision.put("applicationNumber", applicationNumber);
        ((ObjectNode) decision.get("subject")).put("uscc", uscc);
        ((ObjectNode) decision.get("license"))
                .put("number", "晋中危化经字" + applicationNumber.substring(31));
        changes.forEach((name, value) -> decision.set(name, JSON.valueToTree(value)));
        return decision;
    }

    /** Pushes a decision as the approval service would. */
    public static void push(ObjectNode decision) {
        APPROVALS.publish(DECIDED, decision.at("/subject/uscc").asString(), decision.toString());
    }
}

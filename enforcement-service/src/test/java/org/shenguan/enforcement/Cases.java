package org.shenguan.enforcement;

import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.EventStream;

/** Acts on cases over HTTP and Kafka, in words. */
final class Cases {
    static final String PATH = "/api/enforcement/cases";
    static final EventStream INSPECTIONS = EventStream.of("shenguan.inspection.outcome.v1");
    static final EventStream DECISIONS = EventStream.of("shenguan.enforcement.decision.v1");
    static final Map<String, Object> WAIVED = Map.of("waived", true, "waivedBy", "张法人");

    private Cases() {}

    /** The outcome of an inspection that found two violations. */
    static String outcome(String uscc, UUID taskId, String violations) {
        return """
        {"taskId": "%s", "taskNumber": "JZ-RI-2026-0143", "drawId": "%s",
         "supervisionItem": {"code": "14072500010001", "name": "监督检查"},
         "subject": {"uscc": "%s", "name": "晋中某化工有限公司", "region": "140702"},
         "region": "140700", "department": {"code": "14070021", "name": "晋中市应急管理局"},
         "checkedOn": "2026-03-02", "finishedAt": "2026-03-02T16:30:00+08:00",
         "officers": [{"certificateNumber": "140720260001", "name": "王建国"},
                      {"certificateNumber": "140720260003", "name": "李晓敏"}],
         "publicResults": [8], "result": "02", "hazards": [], "violations": %s,
         "publishBy": "2026-03-30"}
        """
                .formatted(taskId, UUID.randomUUID(), uscc, violations);
    }

    static final String TWO_VIOLATIONS =
            """
            [{"code": "WSL-99-3", "description": "报警器未定期检测。", "basis": "《安全生产法》第三十六条",
              "severity": "GENERAL"},
             {"code": "WSL-97-7", "description": "2 名电工无证上岗。", "basis": "《安全生产法》第三十条",
              "severity": "SERIOUS"}]
            """;

    /** A case that an inspection proposed. */
    static String proposedByInspection(Api api, String uscc) {
        INSPECTIONS.publish(
                "inspection.outcome-recorded.v1",
                uscc,
                outcome(uscc, UUID.randomUUID(), TWO_VIOLATIONS));
        await().until(() ->
                !api.as(Officers.WANG).get(PATH + "?uscc=" + uscc).json().at("/items").isEmpty());
        return api.as(Officers.WANG).get(PATH + "?uscc=" + uscc).text("/items/0/id");
    }

    /** A case that came as a report. */
    static String proposedByHand(Api api, String uscc) {
        return api.as(Officers.WANG).post(PATH, proposal(uscc)).expect(201).text("/id");
    }

    static Map<String, Object> proposal(String uscc) {
        return new HashMap<>(
                Map.of(
                        "source",
                        "03",
                        "subject",
                        Map.of("uscc", uscc, "name", "晋中某仓储有限公司", "region", "140725"),
                        "violations",
                        List.of(
                                Map.of(
                                        "code",
                                        "WSL-99-1",
                                        "description",
                                        "未设置安全警示标志。",
                                        "basis",
                                        "《安全生产法》第三十五条"))));
    }

    static Api.Answer file(Api api, String id) {
        return api.as(Officers.HEAD).post(PATH + "/" + id + "/filing", Map.of("reason", "符合立案条件"));
    }

    static Map<String, Object> investigation(Object... grounds) {
        return Map.of(
                "officers",
                List.of(
                        Map.of("certificateNumber", "140720260001", "name", "王建国"),
                        Map.of("certificateNumber", "140720260003", "name", "李晓敏")),
                "facts",
                "现场检查发现 2 名电工未取得特种作业操作证。",
                "evidence",
                List.of(
                        Map.of(
                                "kind",
                                "ON_SITE_RECORD",
                                "description",
                                "现场检查记录",
                                "collectedOn",
                                "2026-03-02")),
                "reviewGrounds",
                List.of(grounds));
    }

    static Api.Answer investigate(Api api, String id, Object... grounds) {
        return api.as(Officers.WANG)
                .post(PATH + "/" + id + "/investigation", investigation(grounds));
    }

    static Api.Answer review(Api api, String id, boolean passed) {
        return api.as(Officers.REVIEWER)
                .post(
                        PATH + "/" + id + "/legal-review",
                        Map.of("passed", passed, "opinion", "事实清楚，证据充分。"));
    }

    static Map<String, Object> fine(String yuan) {
        return new HashMap<>(
                Map.of(
                        "penalties",
                        List.of(Map.of("kind", "02", "description", "罚款" + yuan + "元")),
                        "fine",
                        yuan,
                        "basis",
                        List.of("《安全生产法》第九十七条第七项")));
    }

    static Map<String, Object> decision(String yuan) {
        Map<String, Object> decision = fine(yuan);
        decision.put("outcome", "PENALTY");
        decision.put("discretion", "一般阶次");
        decision.put(
                "deliberation",
                Map.of("participants", List.of("孙局长", "周副局长"), "conclusion", "同意处罚"));
        return decision;
    }

    static Api.Answer decide(Api api, String id, Map<String, Object> decision) {
        return api.as(Officers.CHIEF).post(PATH + "/" + id + "/decision", decision);
    }

    static Api.Answer act(Api api, String id, String act, Map<String, Object> body) {
        return api.as(Officers.WANG).post(PATH + "/" + id + "/" + act, body);
    }

    /** A case in which nothing is left but the decision on a modest fine. */
    static String readyForDecision(Api api, String uscc) {
        String id = proposedByHand(api, uscc);
        file(api, id).expect(200);
        investigate(api, id).expect(200);
        act(api, id, "notice", fine("9000")).expect(200);
        act(api, id, "statement", WAIVED).expect(200);
        return id;
    }
}

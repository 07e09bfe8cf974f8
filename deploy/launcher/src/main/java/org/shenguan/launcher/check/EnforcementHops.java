package org.shenguan.launcher.check;

import static org.shenguan.launcher.check.Story.CASE;
import static org.shenguan.launcher.check.Story.CHIEF;
import static org.shenguan.launcher.check.Story.LEGAL_REVIEWER;
import static org.shenguan.launcher.check.Story.LICENSE;
import static org.shenguan.launcher.check.Story.OFFICER;
import static org.shenguan.launcher.check.Story.PATIENCE;
import static org.shenguan.launcher.check.Story.SECTION_HEAD;
import static org.shenguan.launcher.check.Story.SUPERVISOR;
import static org.shenguan.launcher.check.Story.TASK;
import static org.shenguan.launcher.check.Story.USCC;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** 行政执法: the violation opened a case, which goes the whole ordinary procedure. */
final class EnforcementHops {

    private static final String CASES = "/api/enforcement/cases";
    private static final List<Map<String, String>> PENALTIES =
            List.of(
                    Map.of("kind", "02", "description", "罚款人民币伍万元"),
                    Map.of("kind", "04", "description", "责令停产停业整顿"),
                    Map.of("kind", "11", "description", "暂扣烟花爆竹经营（批发）许可证"));
    private static final List<String> BASIS = List.of("《中华人民共和国安全生产法》第一百零二条");

    private EnforcementHops() {}

    static List<Hop> all() {
        return List.of(
                new Step("enforcement: case opened by the violation", EnforcementHops::opened),
                new Step("enforcement: no decision before its steps", EnforcementHops::tooEarly),
                new Step("enforcement: filed", EnforcementHops::file),
                new Step("enforcement: investigated by two officers", EnforcementHops::investigate),
                new Step("enforcement: legal review passed", EnforcementHops::review),
                new Step("enforcement: notice served", EnforcementHops::notice),
                new Step("enforcement: party waives statement and hearing", EnforcementHops::waive),
                new Step("enforcement: penalty decided", EnforcementHops::decide));
    }

    private static void opened(LoopContext context) {
        JsonNode found =
                Poll.until(
                        "a case of " + context.noted(USCC),
                        PATIENCE,
                        () ->
                                Optional.of(
                                                context.as(SUPERVISOR)
                                                        .get(CASES + "?uscc=" + context.noted(USCC))
                                                        .expect(200)
                                                        .body()
                                                        .path("items")
                                                        .path(0))
                                        .filter(JsonNode::isObject));
        context.note(CASE, found.path("id").asString());
    }

    private static void tooEarly(LoopContext context) {
        context.as(CHIEF)
                .act(path(context), "decision", Map.of("outcome", "NO_PENALTY", "basis", BASIS))
                .expect(409);
    }

    private static void file(LoopContext context) {
        act(context, SECTION_HEAD, "filing", Map.of("reason", "检查发现涉嫌违法，需要给予行政处罚。"));
    }

    private static void investigate(LoopContext context) {
        JsonNode team =
                context.as(SUPERVISOR)
                        .get("/api/inspection/tasks/" + context.noted(TASK))
                        .expect(200)
                        .body()
                        .path("team");
        List<Map<String, String>> officers =
                team.values().stream()
                        .map(member ->
                                Map.of(
                                        "certificateNumber",
                                        member.path("certificateNumber").asString(),
                                        "name",
                                        member.path("name").asString()))
                        .toList();
        act(
                context,
                context.noted(OFFICER),
                "investigation",
                Map.of(
                        "officers",
                        officers,
                        "facts",
                        "当事人仓库超许可数量储存烟花爆竹，未按规定分库，事实清楚。",
                        "evidence",
                        List.of(
                                Map.of(
                                        "kind",
                                        "DOCUMENT",
                                        "description",
                                        "现场检查记录",
                                        "collectedOn",
                                        LocalDate.ofInstant(
                                                        Clock.systemUTC().instant(),
                                                        ZoneId.of("Asia/Shanghai"))
                                                .toString()))));
    }

    private static void review(LoopContext context) {
        act(
                context,
                LEGAL_REVIEWER,
                "legal-review",
                Map.of("passed", true, "opinion", "事实清楚，证据确凿，程序合法，适用法律正确。"));
    }

    private static void notice(LoopContext context) {
        act(
                context,
                context.noted(OFFICER),
                "notice",
                Map.of("penalties", PENALTIES, "fine", "50000.00", "basis", BASIS));
    }

    private static void waive(LoopContext context) {
        Map<String, Object> waiver = Map.of("waived", true, "waivedBy", "法定代表人");
        act(context, context.noted(OFFICER), "statement", waiver);
        act(context, context.noted(OFFICER), "hearing-request", waiver);
    }

    private static void decide(LoopContext context) {
        act(
                context,
                CHIEF,
                "decision",
                Map.of(
                        "outcome",
                        "PENALTY",
                        "penalties",
                        PENALTIES,
                        "fine",
                        "50000.00",
                        "basis",
                        BASIS,
                        "discretion",
                        "属重大事故隐患，按裁量基准从重。",
                        "licenseProposal",
                        Map.of("action", "SUSPEND", "licenseNumber", context.noted(LICENSE)),
                        "deliberation",
                        Map.of(
                                "participants",
                                List.of("局长", "分管副局长", "法制科负责人"),
                                "conclusion",
                                "一致同意给予行政处罚。")));
    }

    private static void act(LoopContext context, String account, String act, Object body) {
        context.as(account).act(path(context), act, body).expect(200);
    }

    private static String path(LoopContext context) {
        return CASES + "/" + context.noted(CASE);
    }
}

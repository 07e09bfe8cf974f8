package org.shenguan.launcher.check;

import static org.shenguan.launcher.check.Story.AUDITOR;
import static org.shenguan.launcher.check.Story.DRAW;
import static org.shenguan.launcher.check.Story.FIRST_COEFFICIENT;
import static org.shenguan.launcher.check.Story.OFFICER;
import static org.shenguan.launcher.check.Story.PATIENCE;
import static org.shenguan.launcher.check.Story.SECTION_HEAD;
import static org.shenguan.launcher.check.Story.SUPERVISOR;
import static org.shenguan.launcher.check.Story.TASK;
import static org.shenguan.launcher.check.Story.USCC;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** 双随机: the subject is in the directory, a committed draw picks it, its officers find a violation. */
final class InspectionHops {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String DRAWS = "/api/inspection/draws";
    private static final String TASKS = "/api/inspection/tasks";

    // What the two parties add to the seed; known here only because the demonstration plays both.
    private static final Map<String, String> SHARES =
            Map.of(
                    SECTION_HEAD,
                    sha256("share of the organizer"),
                    AUDITOR,
                    sha256("share of the witness"));

    private InspectionHops() {}

    static List<Hop> all() {
        return List.of(
                new Step(
                        "inspection: subject in the object directory", InspectionHops::inDirectory),
                new Step("inspection: draw committed to", InspectionHops::commit),
                new Step("inspection: seed made by two parties", InspectionHops::makeSeed),
                new Step("inspection: drawn, and the same when repeated", InspectionHops::draw),
                new Step("inspection: proof public without sign-in", InspectionHops::proofIsPublic),
                new Step("inspection: task received", InspectionHops::receive),
                new Step("inspection: outcome with a violation", InspectionHops::record));
    }

    static String coefficient(LoopContext context) {
        return context.as(SUPERVISOR)
                .get("/api/inspection/objects/" + context.noted(USCC))
                .expect(200)
                .body()
                .path("samplingCoefficient")
                .asString();
    }

    private static void inDirectory(LoopContext context) {
        Poll.until(
                "the subject in the object directory",
                PATIENCE,
                () ->
                        Optional.of(
                                        context.as(SUPERVISOR)
                                                .get(
                                                        "/api/inspection/objects/"
                                                                + context.noted(USCC))
                                                .status())
                                .filter(status -> status == 200));
        context.note(FIRST_COEFFICIENT, coefficient(context));
    }

    private static void commit(LoopContext context) {
        JsonNode draw =
                context.as(SECTION_HEAD)
                        .post(
                                DRAWS,
                                Map.of(
                                        "name",
                                        "烟花爆竹批发企业全覆盖检查",
                                        "supervisionItem",
                                        Map.of("code", "99140000000002", "name", "对烟花爆竹批发的监管"),
                                        "selection",
                                        Map.of(
                                                "classes", List.of("FIREWORKS"),
                                                "regions", List.of("140700")),
                                        "size",
                                        Map.of("ratio", 1),
                                        "officersPerTeam",
                                        2,
                                        "checkBy",
                                        today().plusDays(30).toString()))
                        .expect(201)
                        .body();
        context.note(DRAW, draw.path("id").asString());
    }

    private static void makeSeed(LoopContext context) {
        String draw = context.noted(DRAW);
        SHARES.forEach((account, share) ->
                context.as(account)
                        .act(
                                DRAWS + "/" + draw,
                                "contributions",
                                Map.of("commitment", sha256(draw + ":" + account + ":" + share)))
                        .expect(200));
        SHARES.forEach((account, share) ->
                context.as(account)
                        .act(DRAWS + "/" + draw, "reveals", Map.of("contribution", share))
                        .expect(200));
    }

    private static void draw(LoopContext context) {
        String record = DRAWS + "/" + context.noted(DRAW);
        JsonNode drawn =
                context.as(SECTION_HEAD).act(record, "execution", Map.of()).expect(200).body();
        JsonNode again =
                context.as(SECTION_HEAD).act(record, "execution", Map.of()).expect(200).body();
        if (!drawn.path("resultDigest").equals(again.path("resultDigest"))) {
            throw new HopFailure("repeating changed the result", "random-inspection-service");
        }
        JsonNode task =
                Poll.until(
                        "a task for " + context.noted(USCC),
                        PATIENCE,
                        () ->
                                Optional.of(
                                                context.as(SUPERVISOR)
                                                        .get(TASKS + "?uscc=" + context.noted(USCC))
                                                        .expect(200)
                                                        .body()
                                                        .path("items")
                                                        .path(0))
                                        .filter(JsonNode::isObject));
        context.note(TASK, task.path("id").asString());
    }

    private static void proofIsPublic(LoopContext context) {
        String proof =
                context.asPublic()
                        .get("/api/inspection/public/draws/" + context.noted(DRAW) + "/proof")
                        .expect(200)
                        .text();
        if (!proof.contains(context.noted(USCC))) {
            throw new HopFailure(
                    "the proof does not name the subject", "random-inspection-service");
        }
    }

    private static void receive(LoopContext context) {
        JsonNode task =
                context.as(SUPERVISOR).get(TASKS + "/" + context.noted(TASK)).expect(200).body();
        String certificate = task.at("/team/0/certificateNumber").asString();
        String account =
                context.realm().accounts().stream()
                        .filter(one -> certificate.equals(one.attributes().get("certificate_no")))
                        .findFirst()
                        .orElseThrow(() -> new HopFailure("no account holds " + certificate))
                        .username();
        context.note(OFFICER, account);
        context.as(account).act(TASKS + "/" + context.noted(TASK), "receipt", Map.of()).expect(200);
    }

    private static void record(LoopContext context) {
        context.as(context.noted(OFFICER))
                .act(
                        TASKS + "/" + context.noted(TASK),
                        "result",
                        Map.of(
                                "checkedOn",
                                today().toString(),
                                "publicResults",
                                List.of(5, 8),
                                "result",
                                "04",
                                "hazards",
                                List.of(Map.of("description", "仓库超许可数量储存，未按规定分库", "major", true)),
                                "violations",
                                List.of(
                                        Map.of(
                                                "code",
                                                "AQ-0102",
                                                "description",
                                                "未采取措施消除事故隐患",
                                                "basis",
                                                "《中华人民共和国安全生产法》第四十一条",
                                                "severity",
                                                "SERIOUS")),
                                "rectification",
                                Map.of("days", 15)))
                .expect(200);
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), CHINA);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

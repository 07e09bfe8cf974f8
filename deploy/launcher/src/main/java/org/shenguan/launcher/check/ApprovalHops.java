package org.shenguan.launcher.check;

import static org.shenguan.launcher.check.Story.APPLICATION;
import static org.shenguan.launcher.check.Story.APPROVAL_LEADER;
import static org.shenguan.launcher.check.Story.APPROVER;
import static org.shenguan.launcher.check.Story.LICENSE;
import static org.shenguan.launcher.check.Story.PATIENCE;
import static org.shenguan.launcher.check.Story.SECOND_APPLICATION;
import static org.shenguan.launcher.check.Story.USCC;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import tools.jackson.databind.JsonNode;

/** 审批: the first application is granted; the second meets what supervision has found. */
final class ApprovalHops {

    private static final String APPLICATIONS = "/api/approval/applications";
    private static final String FIREWORKS = "140125000201";
    private static final String HAZARDOUS_CHEMICALS = "140125000101";

    private ApprovalHops() {}

    static List<Hop> first() {
        return List.of(
                new Step("approval: application received", ApprovalHops::applyFirst),
                new Step("approval: read at once, by id and by list", ApprovalHops::readAtOnce),
                new Step(
                        "approval: application accepted",
                        context -> accept(context, context.noted(APPLICATION))),
                new Step("approval: license granted", ApprovalHops::grantFirst));
    }

    static List<Hop> second() {
        return List.of(
                new Step("approval: second application accepted", ApprovalHops::applyAgain),
                new Step(
                        "approval: dossier shows what supervision found",
                        ApprovalHops::readDossier),
                new Step("approval: grant blocked by the dossier", ApprovalHops::blocked),
                new Step("approval: approver may not override", ApprovalHops::approverRefused),
                new Step(
                        "approval: leader overrides with a reason", ApprovalHops::leaderOverrides));
    }

    private static void applyFirst(LoopContext context) {
        String uscc = newCreditCode(Clock.systemUTC().millis());
        context.note(USCC, uscc);
        context.note(APPLICATION, apply(context, FIREWORKS));
    }

    private static String apply(LoopContext context, String item) {
        JsonNode materials =
                context.as(APPROVER)
                        .get("/api/approval/items/" + item)
                        .expect(200)
                        .body()
                        .path("materials");
        return context.as(APPROVER)
                .post(
                        APPLICATIONS,
                        Map.of(
                                "itemCode",
                                item,
                                "subject",
                                Map.of(
                                        "uscc", context.noted(USCC),
                                        "name", "榆次区闭环演示烟花爆竹有限公司",
                                        "region", "140702",
                                        "address", "榆次区迎宾路1号"),
                                "materials",
                                StreamSupport.stream(materials.spliterator(), false)
                                        .map(material ->
                                                Map.of(
                                                        "code",
                                                        material.path("code").asString(),
                                                        "provided",
                                                        true))
                                        .toList()))
                .expect(201)
                .body()
                .path("id")
                .asString();
    }

    private static void readAtOnce(LoopContext context) {
        String id = context.noted(APPLICATION);
        context.as(APPROVER).get(APPLICATIONS + "/" + id).expect(200);
        boolean listed =
                context.as(APPROVER)
                        .get(APPLICATIONS + "?uscc=" + context.noted(USCC))
                        .expect(200)
                        .body()
                        .path("items")
                        .findValuesAsString("id")
                        .contains(id);
        if (!listed) {
            throw new HopFailure(
                    "the list does not show what was just written", "approval-service");
        }
    }

    private static void accept(LoopContext context, String id) {
        context.as(APPROVER).act(APPLICATIONS + "/" + id, "acceptance", Map.of()).expect(200);
    }

    private static void grantFirst(LoopContext context) {
        String id = context.noted(APPLICATION);
        JsonNode decided =
                decide(context, APPROVER, id, dossierVersion(context, id), null).expect(200).body();
        context.note(LICENSE, decided.at("/decision/licenseNumber").asString());
    }

    private static void applyAgain(LoopContext context) {
        String id = apply(context, HAZARDOUS_CHEMICALS);
        context.note(SECOND_APPLICATION, id);
        accept(context, id);
    }

    private static void readDossier(LoopContext context) {
        String id = context.noted(SECOND_APPLICATION);
        Poll.until(
                "grade D, the penalty and the warning in the dossier",
                PATIENCE,
                () -> {
                    JsonNode blocking =
                            context.as(APPROVER)
                                    .get(APPLICATIONS + "/" + id + "/dossier")
                                    .expect(200)
                                    .body()
                                    .path("blocking");
                    return blocking.size() >= 3 ? Optional.of(blocking) : Optional.empty();
                });
    }

    private static void blocked(LoopContext context) {
        String id = context.noted(SECOND_APPLICATION);
        var answer = decide(context, APPROVER, id, dossierVersion(context, id), null);
        if (answer.status() != 422 || !answer.text().contains("blocked-by-dossier")) {
            throw new HopFailure("the grant was not blocked: " + answer.text(), "approval-service");
        }
    }

    private static void approverRefused(LoopContext context) {
        String id = context.noted(SECOND_APPLICATION);
        decide(context, APPROVER, id, dossierVersion(context, id), "企业已提交整改方案，申请人请求先行发证。")
                .expect(403);
    }

    private static void leaderOverrides(LoopContext context) {
        String id = context.noted(SECOND_APPLICATION);
        JsonNode decided =
                decide(
                                context,
                                APPROVAL_LEADER,
                                id,
                                dossierVersion(context, id),
                                "重大隐患已停产整改并由应急局派员驻场，经集体研究同意先行发证，三十日内复核。")
                        .expect(200)
                        .body();
        if (decided.at("/decision/override/reason").asString("").isEmpty()) {
            throw new HopFailure("the decision does not carry the override", "approval-service");
        }
    }

    private static Api.Answer decide(
            LoopContext context,
            String account,
            String id,
            long version,
            @Nullable String override) {
        Map<String, Object> decision = new HashMap<>();
        decision.put("outcome", "GRANTED");
        decision.put("reason", "申请材料齐全，符合法定条件。");
        decision.put("dossierVersion", version);
        if (override != null) {
            decision.put("override", Map.of("reason", override));
        }
        return context.as(account).act(APPLICATIONS + "/" + id, "decision", decision);
    }

    private static long dossierVersion(LoopContext context, String id) {
        return context.as(APPROVER)
                .get(APPLICATIONS + "/" + id + "/dossier")
                .expect(200)
                .body()
                .path("version")
                .asLong();
    }

    /** A lawful credit code that no subject of the province has. */
    private static String newCreditCode(long seed) {
        String organization = "MA" + "%06d".formatted(seed / 1000 % 1_000_000);
        String first17 =
                "91140702"
                        + organization
                        + UnifiedSocialCreditCode.organizationCheckCharacter(organization);
        return first17 + UnifiedSocialCreditCode.checkCharacter(first17);
    }
}

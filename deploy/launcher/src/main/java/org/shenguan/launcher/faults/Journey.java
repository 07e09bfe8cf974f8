package org.shenguan.launcher.faults;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.shenguan.launcher.LaunchFailure;
import tools.jackson.databind.JsonNode;

/** Drives a matter, as its city's bureau would: filed, accepted, decided on the dossier, its license changed. */
final class Journey {

    private static final String APPLICATIONS = "/api/approval/applications";
    private static final String LICENSES = "/api/approval/licenses/";

    private final ApprovalClient approval;
    private final ProvincialSystem province;
    private final Ledger ledger;
    private final long seed;
    private final Map<String, List<Map<String, Object>>> materials = new ConcurrentHashMap<>();

    Journey(ApprovalClient approval, ProvincialSystem province, Ledger ledger, long seed) {
        this.approval = approval;
        this.province = province;
        this.ledger = ledger;
        this.seed = seed;
    }

    void drive(Matter matter) {
        JsonNode filed = file(matter);
        JsonNode accepted = accept(matter, filed);
        JsonNode decided = decide(matter, accepted);
        String license = decided.at("/decision/licenseNumber").asString("");
        ledger.enter(
                new Ledger.Decided(
                        matter,
                        decided.path("number").asString(),
                        Optional.of(license).filter(number -> !number.isEmpty())));
        Optional<ProvincialSystem.Outcome> outcome = province.outcome(matter);
        outcome.ifPresent(found -> {
            province.publish(found);
            ledger.enter(new Ledger.Checked(matter, found.eventId(), found.taskId()));
        });
        changeLicense(matter, license);
        outcome.ifPresent(province::publish); // sent again, as a system does that lost the answer
    }

    private JsonNode file(Matter matter) {
        Company company = matter.company();
        return approval.act(
                        new ApprovalClient.Act(
                                company.city().approver(),
                                APPLICATIONS,
                                Optional.empty(),
                                key(matter, "file"),
                                Map.of(
                                        "itemCode",
                                        matter.item(),
                                        "subject",
                                        Map.of(
                                                "uscc", company.uscc(),
                                                "name", company.name(),
                                                "region", company.city().county(),
                                                "address", matter.address()),
                                        "materials",
                                        materials(matter))))
                .expectDone("filing " + matter)
                .body();
    }

    private JsonNode accept(Matter matter, JsonNode filed) {
        String account = matter.company().city().approver();
        String id = filed.path("id").asString();
        return approval.act(
                        new ApprovalClient.Act(
                                account,
                                APPLICATIONS + "/" + id + "/acceptance",
                                version(filed),
                                key(matter, "accept"),
                                Map.of()))
                .expectDone("accepting " + matter)
                .body();
    }

    private JsonNode decide(Matter matter, JsonNode accepted) {
        String account = matter.company().city().leader();
        String id = accepted.path("id").asString();
        while (true) {
            JsonNode dossier =
                    approval.get(account, APPLICATIONS + "/" + id + "/dossier")
                            .expectDone("dossier of " + matter)
                            .body();
            long read = dossier.path("version").asLong();
            var answer =
                    approval.act(
                            new ApprovalClient.Act(
                                    account,
                                    APPLICATIONS + "/" + id + "/decision",
                                    version(accepted),
                                    key(matter, "decide on " + read),
                                    decision(matter, dossier)));
            if (!answer.refusedFor("stale-dossier")) {
                return answer.expectDone("deciding " + matter).body();
            }
        }
    }

    private static Map<String, Object> decision(Matter matter, JsonNode dossier) {
        Map<String, Object> decision = new HashMap<>();
        decision.put("outcome", matter.granted() ? "GRANTED" : "REFUSED");
        decision.put("reason", matter.granted() ? "申请材料齐全，符合法定条件。" : "不符合法定条件。");
        decision.put("dossierVersion", dossier.path("version").asLong());
        if (matter.granted() && !dossier.path("blocking").isEmpty()) {
            decision.put("override", Map.of("reason", "故障演练：经集体研究，同意先行发证。"));
        }
        return decision;
    }

    private void changeLicense(Matter matter, String license) {
        if (matter.licenseActs() == 0) {
            return;
        }
        String account = matter.company().city().leader();
        String path = LICENSES + encoded(license);
        JsonNode now = approval.get(account, path).expectDone("license " + license).body();
        for (int act = 0; act < matter.licenseActs(); act++) {
            boolean suspend = act % 2 == 0;
            now =
                    approval.act(
                                    new ApprovalClient.Act(
                                            account,
                                            path + (suspend ? "/suspension" : "/restoration"),
                                            version(now),
                                            key(matter, "license act " + act),
                                            change(suspend, act)))
                            .expectDone("act %d on %s".formatted(act, license))
                            .body();
            ledger.enter(new Ledger.Changed(license, suspend ? "SUSPENDED" : "RESTORED"));
        }
    }

    private static Map<String, Object> change(boolean suspend, int act) {
        String reason = "故障演练第 %d 次变更。".formatted(act + 1);
        return suspend
                ? Map.of("reason", reason, "documentNumber", "演练〔2026〕%d号".formatted(act + 1))
                : Map.of("reason", reason);
    }

    private List<Map<String, Object>> materials(Matter matter) {
        return materials.computeIfAbsent(
                matter.item(),
                item ->
                        approval.get(
                                        matter.company().city().approver(),
                                        "/api/approval/items/" + item)
                                .expectDone("item " + item)
                                .body()
                                .path("materials")
                                .valueStream()
                                .map(material ->
                                        Map.<String, Object>of(
                                                "code",
                                                material.path("code").asString(),
                                                "provided",
                                                true))
                                .toList());
    }

    private static Optional<String> version(JsonNode resource) {
        if (!resource.has("version")) {
            throw new LaunchFailure("no version in " + resource);
        }
        return Optional.of(resource.path("version").asString());
    }

    private UUID key(Matter matter, String act) {
        return Named.uuid("%d/%d/%s".formatted(seed, matter.number(), act));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

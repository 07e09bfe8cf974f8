package org.shenguan.launcher.check;

import static org.shenguan.launcher.check.Story.LICENSE;
import static org.shenguan.launcher.check.Story.PATIENCE;
import static org.shenguan.launcher.check.Story.SUPERVISOR;
import static org.shenguan.launcher.check.Story.USCC;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** 审管生命线: one call shows every hop with its event. */
final class LifeLineHops {

    private static final Set<String> EVERY_TYPE =
            Set.of(
                    "approval.application-decided.v1",
                    "catalog.assignment-changed.v1",
                    "inspection.outcome-recorded.v1",
                    "enforcement.case-filed.v1",
                    "enforcement.case-decided.v1",
                    "credit.grade-changed.v1",
                    "warning.warning-changed.v1",
                    "warning.clue-changed.v1");

    private LifeLineHops() {}

    static List<Hop> all() {
        return List.of(
                new Step("catalog: life line shows every hop with its event", LifeLineHops::whole),
                new Step("catalog: the same by license number", LifeLineHops::byLicense));
    }

    private static void whole(LoopContext context) {
        Poll.until(
                "every hop on the life line",
                PATIENCE,
                () -> {
                    JsonNode trace = trace(context, context.noted(USCC));
                    Set<String> missing = new HashSet<>(EVERY_TYPE);
                    trace.path("hops")
                            .forEach(hop -> {
                                if (!hop.path("eventId").asString("").isEmpty()) {
                                    missing.remove(hop.path("type").asString());
                                }
                            });
                    return missing.isEmpty() && decisions(trace) == 2
                            ? Optional.of(trace)
                            : Optional.empty();
                });
    }

    private static void byLicense(LoopContext context) {
        JsonNode trace = trace(context, context.noted(LICENSE));
        if (!trace.at("/subject/uscc").asString().equals(context.noted(USCC))) {
            throw new HopFailure("another subject: " + trace, "supervision-catalog-service");
        }
    }

    private static long decisions(JsonNode trace) {
        return trace.path("hops").values().stream()
                .filter(hop ->
                        hop.path("type").asString().equals("approval.application-decided.v1"))
                .count();
    }

    private static JsonNode trace(LoopContext context, String key) {
        return context.as(SUPERVISOR).get("/api/catalog/traces/" + key).expect(200).body();
    }
}

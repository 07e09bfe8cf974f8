package org.shenguan.launcher.check;

import static org.shenguan.launcher.check.Story.CLUE;
import static org.shenguan.launcher.check.Story.PATIENCE;
import static org.shenguan.launcher.check.Story.SUPERVISOR;
import static org.shenguan.launcher.check.Story.USCC;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** 预警: grade D raises a warning, and its clue is signed for by the department that owns it. */
final class WarningHops {

    private WarningHops() {}

    static List<Hop> all() {
        return List.of(
                new Step("warning: raised for grade D", WarningHops::raised),
                new Step("warning: clue dispatched to its owner", WarningHops::dispatched),
                new Step("warning: clue signed for", WarningHops::signed));
    }

    private static void raised(LoopContext context) {
        first(context, "/api/warning/warnings?kind=CREDIT_GRADE_D&uscc=" + context.noted(USCC));
    }

    private static void dispatched(LoopContext context) {
        JsonNode clue = first(context, "/api/warning/clues?uscc=" + context.noted(USCC));
        context.note(CLUE, clue.path("id").asString());
    }

    private static void signed(LoopContext context) {
        context.as(SUPERVISOR)
                .act("/api/warning/clues/" + context.noted(CLUE), "signature", Map.of())
                .expect(200);
    }

    private static JsonNode first(LoopContext context, String list) {
        return Poll.until(
                "something on " + list,
                PATIENCE,
                () ->
                        Optional.of(
                                        context.as(SUPERVISOR)
                                                .get(list)
                                                .expect(200)
                                                .body()
                                                .path("items")
                                                .path(0))
                                .filter(JsonNode::isObject));
    }
}

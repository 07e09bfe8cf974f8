package org.shenguan.launcher.check;

import static org.shenguan.launcher.check.Story.APPLICATION;
import static org.shenguan.launcher.check.Story.APPROVER;
import static org.shenguan.launcher.check.Story.ASSIGNMENT;
import static org.shenguan.launcher.check.Story.PATIENCE;
import static org.shenguan.launcher.check.Story.SUPERVISOR;
import static org.shenguan.launcher.check.Story.USCC;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** 监管任务: the decision reaches the department that must supervise it, and its receipt comes back. */
final class AssignmentHops {

    private static final String ASSIGNMENTS = "/api/catalog/assignments";
    private static final String COMPETENT = "14070021";

    private AssignmentHops() {}

    static List<Hop> all() {
        return List.of(
                new Step(
                        "catalog: assigned to the supervising department", AssignmentHops::arrives),
                new Step("catalog: claimed", AssignmentHops::claim),
                new Step("approval: receipt on the timeline", AssignmentHops::receiptComesBack));
    }

    private static void arrives(LoopContext context) {
        JsonNode assignment =
                Poll.until(
                        "an assignment of " + context.noted(USCC),
                        PATIENCE,
                        () ->
                                Optional.of(
                                                context.as(SUPERVISOR)
                                                        .get(
                                                                ASSIGNMENTS
                                                                        + "?uscc="
                                                                        + context.noted(USCC))
                                                        .expect(200)
                                                        .body()
                                                        .path("items")
                                                        .path(0))
                                        .filter(JsonNode::isObject));
        String department = assignment.at("/department/code").asString();
        if (!department.equals(COMPETENT)) {
            throw new HopFailure(
                    "assigned to " + department + ": " + assignment.at("/rule"),
                    "supervision-catalog-service");
        }
        context.note(ASSIGNMENT, assignment.path("id").asString());
    }

    private static void claim(LoopContext context) {
        String status =
                context.as(SUPERVISOR)
                        .act(ASSIGNMENTS + "/" + context.noted(ASSIGNMENT), "claim", Map.of())
                        .expect(200)
                        .body()
                        .path("status")
                        .asString();
        if (!status.equals("CLAIMED")) {
            throw new HopFailure("claimed, but " + status, "supervision-catalog-service");
        }
    }

    private static void receiptComesBack(LoopContext context) {
        String timeline = "/api/approval/applications/" + context.noted(APPLICATION) + "/timeline";
        Poll.until(
                "the claim on the approval's timeline",
                PATIENCE,
                () ->
                        Optional.of(context.as(APPROVER).get(timeline).expect(200).text())
                                .filter(text -> text.contains("认领")));
    }
}

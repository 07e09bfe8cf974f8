package org.shenguan.launcher.check;

import static org.shenguan.launcher.check.Story.FIRST_COEFFICIENT;
import static org.shenguan.launcher.check.Story.PATIENCE;
import static org.shenguan.launcher.check.Story.SUPERVISOR;
import static org.shenguan.launcher.check.Story.USCC;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** 信用: the penalty makes a D, every point explained, and the draws follow. */
final class CreditHops {

    private CreditHops() {}

    static List<Hop> all() {
        return List.of(
                new Step("credit: regraded D, line by line", CreditHops::regraded),
                new Step("inspection: draws weigh the subject more", CreditHops::drawsFollow));
    }

    private static void regraded(LoopContext context) {
        JsonNode grade =
                Poll.until(
                        "grade D of " + context.noted(USCC),
                        PATIENCE,
                        () ->
                                Optional.of(
                                                context.as(SUPERVISOR)
                                                        .get(
                                                                "/api/credit/records/"
                                                                        + context.noted(USCC))
                                                        .expect(200)
                                                        .body()
                                                        .path("grade"))
                                        .filter(found ->
                                                "D".equals(found.path("grade").asString())));
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : grade.path("lines")) {
            sum = sum.add(line.path("points").decimalValue());
        }
        if (sum.compareTo(grade.path("score").decimalValue()) != 0) {
            throw new HopFailure(
                    "the lines do not sum up to the score: " + grade, "credit-service");
        }
    }

    private static void drawsFollow(LoopContext context) {
        BigDecimal before = new BigDecimal(context.noted(FIRST_COEFFICIENT));
        Poll.until(
                "a sampling coefficient above " + before,
                PATIENCE,
                () ->
                        Optional.of(InspectionHops.coefficient(context))
                                .filter(now -> new BigDecimal(now).compareTo(before) > 0));
    }
}

package org.shenguan.inspection.lottery;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 候选对象: one enterprise in the pool.
 *
 * @param uscc 统一社会信用代码: the identity in a draw, never a number of ours
 * @param region 所在地行政区划代码
 * @param coefficient 抽查系数 as credit grading published it
 * @param forced 必查: why it is inspected without being drawn
 */
public record Candidate(
        String uscc,
        String name,
        String region,
        String coefficient,
        @Nullable ForcedInclusion forced) {

    /** 基础权重: what a coefficient of 1 weighs; four decimals of a coefficient stay exact. */
    public static final long BASE_WEIGHT = 10_000;

    /** 权重: base weight times coefficient, a whole number. */
    public long weight() {
        return new BigDecimal(coefficient)
                .multiply(BigDecimal.valueOf(BASE_WEIGHT))
                .longValueExact();
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("coefficient", coefficient);
        tree.put("name", name);
        tree.put("region", region);
        tree.put("uscc", uscc);
        tree.put("weight", weight());
        if (forced != null) {
            tree.put("forced", forced.name());
        }
        return tree;
    }

    static Candidate of(Tree tree) {
        String forced = tree.find("forced");
        Candidate candidate =
                new Candidate(
                        tree.text("uscc"),
                        tree.text("name"),
                        tree.text("region"),
                        tree.text("coefficient"),
                        forced == null ? null : ForcedInclusion.valueOf(forced));
        if (candidate.weight() != tree.number("weight")) {
            throw new IllegalArgumentException(
                    "weight of %s is %d, not %d"
                            .formatted(candidate.uscc, tree.number("weight"), candidate.weight()));
        }
        return candidate;
    }
}

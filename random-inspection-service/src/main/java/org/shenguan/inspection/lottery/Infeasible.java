package org.shenguan.inspection.lottery;

/**
 * 不可行: an enterprise, or the draw as a whole, that no lawful draw can serve.
 *
 * @param uscc the enterprise, or {@code *} for all
 */
public record Infeasible(String uscc, Rule rule, String explanation) {

    /** 约束: the rule that cannot be kept. */
    public enum Rule {
        /** 候选对象. */
        POOL,
        /** 抽查数量. */
        SIZE,
        /** 执法区域. */
        REGION,
        /** 回避 (行政处罚法 art. 43). */
        RECUSAL,
        /** 专业. */
        SPECIALITY
    }
}

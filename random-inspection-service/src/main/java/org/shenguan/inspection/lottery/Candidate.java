package org.shenguan.inspection.lottery;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * 候选对象: one enterprise in the pool, with nothing but what can change the result.
 *
 * @param uscc 统一社会信用代码: the identity in a draw, never a number of ours
 * @param region 所在地行政区划代码
 * @param coefficient 抽查系数 as credit grading published it, at most four decimals
 * @param forced 必查: why it is inspected without being drawn
 */
public record Candidate(
        String uscc, String region, String coefficient, @Nullable ForcedInclusion forced) {

    /** 基础权重: what a coefficient of 1 weighs; four decimals of a coefficient stay exact. */
    public static final long BASE_WEIGHT = 10_000;

    private static final int DECIMALS = 4;

    /** 权重: base weight times coefficient, a whole number. */
    public long weight() {
        return weightOf(coefficient);
    }

    /** Whether nobody of this coefficient can ever be drawn. */
    public static boolean isNothing(String coefficient) {
        return weightOf(coefficient) == 0;
    }

    /** The canonical form of one candidate, a text. */
    String line() {
        String line = uscc + "," + region + "," + coefficient;
        return forced == null ? line : line + "," + forced.name();
    }

    static Candidate of(String line) {
        String[] parts = line.split(",", -1);
        if (parts.length < 3 || parts.length > 4) {
            throw new IllegalArgumentException("not a candidate: " + line);
        }
        return new Candidate(
                parts[0],
                parts[1],
                parts[2],
                parts.length == 3 ? null : ForcedInclusion.valueOf(parts[3]));
    }

    private static long weightOf(String coefficient) {
        byte[] digits = coefficient.getBytes(StandardCharsets.US_ASCII);
        return weightOf(digits, 0, digits.length);
    }

    /** Digits, and up to four more after a point: read without any rounding. */
    static long weightOf(byte[] text, int start, int end) {
        long weight = 0;
        int decimals = -1;
        for (int i = start; i < end; i++) {
            byte c = text[i];
            if (c == '.' && decimals < 0 && i > start && i + 1 < end) {
                decimals = 0;
            } else if (c >= '0' && c <= '9' && decimals < DECIMALS) {
                weight = Math.addExact(Math.multiplyExact(weight, 10L), c - '0');
                decimals += decimals < 0 ? 0 : 1;
            } else {
                throw new IllegalArgumentException("not a coefficient");
            }
        }
        if (start == end) {
            throw new IllegalArgumentException("a coefficient is missing");
        }
        for (int i = Math.max(0, decimals); i < DECIMALS; i++) {
            weight = Math.multiplyExact(weight, 10L);
        }
        return weight;
    }
}

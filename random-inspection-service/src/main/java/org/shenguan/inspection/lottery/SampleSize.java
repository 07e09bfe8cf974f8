package org.shenguan.inspection.lottery;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** 抽查数量: a share of the pool, or a number. */
public sealed interface SampleSize {

    /** How many of that many are inspected. */
    int of(int eligible);

    /** The canonical form. */
    Map<String, Object> tree();

    /** 抽查比例 above 0 and at most 1, rounded up, so that a share of few is still one. */
    record Ratio(BigDecimal ratio) implements SampleSize {
        public Ratio {
            if (ratio.signum() <= 0 || ratio.compareTo(BigDecimal.ONE) > 0 || ratio.scale() > 6) {
                throw new IllegalArgumentException("抽查比例应大于 0 且不超过 1，至多 6 位小数");
            }
            ratio = ratio.stripTrailingZeros();
        }

        @Override
        public int of(int eligible) {
            return ratio.multiply(BigDecimal.valueOf(eligible))
                    .setScale(0, RoundingMode.CEILING)
                    .intValueExact();
        }

        @Override
        public Map<String, Object> tree() {
            return Map.of("ratio", ratio.toPlainString());
        }
    }

    /** 抽查户数. */
    record Count(int count) implements SampleSize {
        public Count {
            if (count < 1) {
                throw new IllegalArgumentException("抽查户数应不少于 1");
            }
        }

        @Override
        public int of(int eligible) {
            return count;
        }

        @Override
        public Map<String, Object> tree() {
            return Map.of("count", count);
        }
    }

    /** Reads the canonical form. */
    static SampleSize read(Map<String, Object> fields) {
        Tree tree = new Tree(fields);
        String ratio = tree.find("ratio");
        return ratio == null
                ? new Count(Math.toIntExact(tree.number("count")))
                : new Ratio(new BigDecimal(ratio));
    }
}

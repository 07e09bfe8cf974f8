package org.shenguan.chassis.kernel;

import java.math.BigDecimal;

/** 人民币金额: yuan with two places, counted in fen so that nothing is rounded on the way. */
public record Yuan(long fen) implements Comparable<Yuan> {
    public static final Yuan ZERO = new Yuan(0);

    /** Reads a decimal string in yuan; a third decimal place is refused, not rounded. */
    public static Yuan of(String decimal) {
        try {
            return new Yuan(new BigDecimal(decimal).movePointRight(2).longValueExact());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("金额应为十进制数：" + decimal, e);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("金额最多两位小数：" + decimal, e);
        }
    }

    public Yuan plus(Yuan other) {
        return new Yuan(Math.addExact(fen, other.fen));
    }

    public Yuan minus(Yuan other) {
        return new Yuan(Math.subtractExact(fen, other.fen));
    }

    /** The decimal string of contracts and tables, always with two places. */
    public String decimal() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    @Override
    public int compareTo(Yuan other) {
        return Long.compare(fen, other.fen);
    }

    @Override
    public String toString() {
        return decimal();
    }
}

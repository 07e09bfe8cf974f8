package org.shenguan.chassis.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 行政区划代码 (shape of GB/T 2260): three pairs of digits for province, city and county. Whether such
 * a division exists, and since when, is known to {@link Divisions}.
 */
public record DivisionCode(String value) implements Comparable<DivisionCode> {
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    /** 全国: used where a plan or a rule holds for the whole country. */
    public static final DivisionCode NATION = new DivisionCode("000000");

    public DivisionCode {
        if (!SIX_DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("行政区划代码应为6位数字");
        }
        boolean noProvince = value.startsWith("00");
        boolean noCity = value.startsWith("00", 2);
        if ((noProvince && !value.equals("000000")) || (noCity && !value.endsWith("00"))) {
            throw new IllegalArgumentException("行政区划代码" + value + "缺少上级区划");
        }
    }

    public static DivisionCode of(String text) {
        return new DivisionCode(HalfWidth.upperCase(text));
    }

    public DivisionLevel level() {
        if (value.equals("000000")) {
            return DivisionLevel.NATION;
        }
        if (value.endsWith("0000")) {
            return DivisionLevel.PROVINCE;
        }
        return value.endsWith("00") ? DivisionLevel.CITY : DivisionLevel.COUNTY;
    }

    /** 上级区划; the nation has none. */
    public Optional<DivisionCode> parent() {
        return switch (level()) {
            case NATION -> Optional.empty();
            case PROVINCE -> Optional.of(NATION);
            case CITY -> Optional.of(new DivisionCode(value.substring(0, 2) + "0000"));
            case COUNTY -> Optional.of(new DivisionCode(value.substring(0, 4) + "00"));
        };
    }

    /** Whether the other division is this one or lies below it. */
    public boolean covers(DivisionCode other) {
        return other.value.startsWith(prefix());
    }

    /**
     * 统计用区划代码: third pair 71 to 79, a development zone that is no division of GB/T 2260 although
     * it may have an approval bureau of its own.
     */
    public boolean isStatistical() {
        return level() == DivisionLevel.COUNTY && value.charAt(4) == '7' && value.charAt(5) != '0';
    }

    /** The least code that this division covers, for range conditions on text. */
    public String rangeFrom() {
        return value;
    }

    /** The greatest code that this division covers, inclusive. */
    public String rangeTo() {
        return prefix() + "9".repeat(6 - prefix().length());
    }

    @Override
    public int compareTo(DivisionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private String prefix() {
        return switch (level()) {
            case NATION -> "";
            case PROVINCE -> value.substring(0, 2);
            case CITY -> value.substring(0, 4);
            case COUNTY -> value;
        };
    }
}

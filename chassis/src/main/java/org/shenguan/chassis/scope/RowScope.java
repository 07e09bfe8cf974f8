package org.shenguan.chassis.scope;

import org.shenguan.chassis.kernel.DivisionCode;

/**
 * 数据范围: which rows the database shows and takes: a range of division codes and a department.
 *
 * @param regionFrom first division code inside, or empty for none at all
 * @param regionTo last division code inside, or empty for none at all
 * @param department an opaque department code, {@code *} for every department, or empty for none
 * @param platform whether the platform itself works here; no token of anybody gives this
 */
public record RowScope(String regionFrom, String regionTo, String department, boolean platform) {

    /** Every department of the region: coordination, administration, oversight. */
    public static final String EVERY_DEPARTMENT = "*";

    private static final RowScope NOTHING = new RowScope("", "", "", false);
    private static final RowScope EVERYTHING =
            new RowScope("000000", "999999", EVERY_DEPARTMENT, true);

    /** What a caller without region or department sees: no row. */
    public static RowScope nothing() {
        return NOTHING;
    }

    /** For the platform itself: events, timers, sums. Never for a request's own query. */
    public static RowScope everything() {
        return EVERYTHING;
    }

    /** A region with all below it, and one department or {@link #EVERY_DEPARTMENT}. */
    public static RowScope of(DivisionCode region, String department) {
        if (department.isBlank()) {
            return NOTHING;
        }
        return new RowScope(region.rangeFrom(), region.rangeTo(), department, false);
    }
}

package org.shenguan.chassis.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 行政区划: one name of one code for one time. A date that is absent is not known, or lies before or
 * after everything the platform deals with; it is never guessed.
 *
 * @param validTo the last day
 * @param replacedBy 变更后的区划代码: where reports count what happened here
 */
public record Division(
        DivisionCode code,
        String name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable DivisionCode replacedBy,
        @Nullable String note) {

    public Division {
        if (name.isBlank()) {
            throw new IllegalArgumentException("行政区划" + code + "缺少名称");
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException("行政区划" + code + "的终止日期早于起始日期");
        }
        if (code.equals(replacedBy)) {
            throw new IllegalArgumentException("行政区划" + code + "不能变更为自身");
        }
    }

    /** Whether nothing known speaks against the division having stood on that day. */
    public boolean mayStandOn(LocalDate on) {
        return (validFrom == null || !on.isBefore(validFrom))
                && (validTo == null || !on.isAfter(validTo));
    }

    /**
     * Whether lists of that day show it. A division that has a successor but no known last day is
     * shown by its successor alone, so that no ground appears twice.
     */
    public boolean isListedOn(LocalDate on) {
        return mayStandOn(on) && (replacedBy == null || validTo != null);
    }

    boolean overlaps(Division other) {
        return (validTo == null || other.validFrom == null || !validTo.isBefore(other.validFrom))
                && (other.validTo == null
                        || validFrom == null
                        || !other.validTo.isBefore(validFrom));
    }
}

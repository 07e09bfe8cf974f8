package org.shenguan.chassis.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.LegalBasis;

/**
 * 期限的中止（不计入期限的期间）: as for a hearing or an expert review. The first day does not count any
 * more; the day of resumption counts again.
 *
 * @param resumedOn absent while the suspension lasts
 */
public record Suspension(
        LocalDate from, @Nullable LocalDate resumedOn, String reason, LegalBasis basis) {

    public Suspension {
        if (resumedOn != null && resumedOn.isBefore(from)) {
            throw new IllegalArgumentException("恢复计算的日期早于中止的日期：" + from);
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("中止应载明事由");
        }
    }

    public boolean isOpen() {
        return resumedOn == null;
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(from) && (resumedOn == null || date.isBefore(resumedOn));
    }

    Suspension resumed(LocalDate on) {
        return new Suspension(from, on, reason, basis);
    }
}

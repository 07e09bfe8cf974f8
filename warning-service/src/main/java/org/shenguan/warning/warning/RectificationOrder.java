package org.shenguan.warning.warning;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.warning.watch.Department;

/**
 * 责令限期整改: an order that somebody must confirm as fulfilled.
 *
 * @param department who ordered it
 * @param hazards 未当场整改的隐患数
 */
record RectificationOrder(
        UUID taskId,
        String uscc,
        Department department,
        String number,
        LocalDate dueOn,
        int hazards,
        @Nullable UUID outcomeEvent) {

    /** 逾期: the last day is over. */
    boolean isOverdueOn(LocalDate day) {
        return day.isAfter(dueOn);
    }
}

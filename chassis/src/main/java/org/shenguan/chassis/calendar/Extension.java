package org.shenguan.chassis.calendar;

import java.time.LocalDate;
import org.shenguan.chassis.kernel.LegalBasis;

/**
 * 期限的延长: runs from the end of what it extends.
 *
 * @param authority 批准人或批准机关
 * @param decidedOn 批准日期, not after the limit has ended
 */
public record Extension(
        int amount,
        TimeLimitUnit unit,
        String authority,
        LocalDate decidedOn,
        String reason,
        LegalBasis basis) {

    public Extension {
        if (amount <= 0) {
            throw new IllegalArgumentException("延长的期限应大于零：" + amount);
        }
        if (authority.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("延长期限应载明批准人和理由");
        }
    }
}

package org.shenguan.chassis.calendar;

import java.time.LocalDate;
import org.shenguan.chassis.kernel.DivisionCode;

/**
 * 地方放假: a one-off day off in a division and all below it, such as for a flood.
 *
 * @param source 通知的名称或文号
 */
public record LocalClosure(DivisionCode division, LocalDate date, String reason, String source) {
    public LocalClosure {
        if (reason.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("地方放假应载明事由和通知");
        }
    }
}

package org.shenguan.chassis.calendar;

import java.time.LocalDate;

/**
 * 工作日计算结果: the working days after {@code from} up to and including {@code to}, and how sure the
 * count is.
 *
 * @param workingDays negative where {@code to} lies before {@code from}
 * @param provisional 暂定: a year without a notice was touched, so the result may still move
 * @param calendarVersion the calendar that was used
 */
public record WorkingDaySpan(
        LocalDate from,
        LocalDate to,
        int workingDays,
        boolean provisional,
        String calendarVersion) {}

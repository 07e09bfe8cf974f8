package org.shenguan.chassis.calendar;

import org.shenguan.chassis.kernel.LegalBasis;

/**
 * “日”的计算规则: what one statute means by a number of 日. The same number is working days under one
 * law and calendar days under another, within one case.
 */
public record DayCountRule(LegalBasis basis, WorkingDayCounts workingDays, boolean rollsForward) {

    public TimeLimitUnit unitOf(int days) {
        return workingDays.includes(days) ? TimeLimitUnit.WORKING_DAY : TimeLimitUnit.CALENDAR_DAY;
    }

    /** The limit of so many 日 that a provision of this statute sets. */
    public TimeLimit limit(int days, LegalBasis provision) {
        TimeLimitUnit unit = unitOf(days);
        return new TimeLimit(
                days, unit, provision, rollsForward && unit == TimeLimitUnit.CALENDAR_DAY);
    }

    /** The limit of so many months that a provision of this statute sets. */
    public TimeLimit months(int months, LegalBasis provision) {
        return new TimeLimit(months, TimeLimitUnit.MONTH, provision, rollsForward);
    }
}

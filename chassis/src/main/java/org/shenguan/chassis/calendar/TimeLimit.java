package org.shenguan.chassis.calendar;

import org.shenguan.chassis.kernel.LegalBasis;

/**
 * 期限: what the law says, before it is applied to a day.
 *
 * @param rollsForward 届满日为休假日的顺延: only where the law says so, as it does for litigation
 */
public record TimeLimit(int amount, TimeLimitUnit unit, LegalBasis basis, boolean rollsForward) {
    public TimeLimit {
        if (amount <= 0) {
            throw new IllegalArgumentException("期限应大于零：" + amount);
        }
        if (rollsForward && (unit == TimeLimitUnit.WORKING_DAY || unit == TimeLimitUnit.HOUR)) {
            throw new IllegalArgumentException("以工作日或小时计算的期限不顺延");
        }
    }

    public static TimeLimit workingDays(int amount, LegalBasis basis) {
        return new TimeLimit(amount, TimeLimitUnit.WORKING_DAY, basis, false);
    }

    public static TimeLimit calendarDays(int amount, LegalBasis basis) {
        return new TimeLimit(amount, TimeLimitUnit.CALENDAR_DAY, basis, false);
    }

    public static TimeLimit months(int amount, LegalBasis basis) {
        return new TimeLimit(amount, TimeLimitUnit.MONTH, basis, false);
    }

    public static TimeLimit hours(int amount, LegalBasis basis) {
        return new TimeLimit(amount, TimeLimitUnit.HOUR, basis, false);
    }

    public TimeLimit rollingForward() {
        return new TimeLimit(amount, unit, basis, true);
    }

    /** 期限的文字, as in 20 个工作日. */
    public String words() {
        return unit.amount(amount);
    }
}

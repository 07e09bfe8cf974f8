package org.shenguan.enforcement.limit;

import org.shenguan.chassis.calendar.TimeLimit;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.kernel.Yuan;

/**
 * 一项法定期限或者数额, in force on the days of its basis.
 *
 * @param provisional 暂定: the text of the rule could not be obtained, the number is carried over
 * @param source 出处说明
 */
public record StatutoryLimit(
        LimitCode code,
        LimitUnit unit,
        int amount,
        LegalBasis basis,
        boolean provisional,
        String source) {

    /** As a time limit. */
    public TimeLimit timeLimit() {
        return switch (unit) {
            case WORKING_DAY -> TimeLimit.workingDays(amount, basis);
            case CALENDAR_DAY -> TimeLimit.calendarDays(amount, basis);
            case FEN -> throw new IllegalStateException(code + "不是期限");
        };
    }

    /** As a sum of money. */
    public Yuan sum() {
        if (unit != LimitUnit.FEN) {
            throw new IllegalStateException(code + "不是数额");
        }
        return new Yuan(amount);
    }
}

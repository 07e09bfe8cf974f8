package org.shenguan.enforcement.limit;

import java.time.LocalDate;
import org.shenguan.chassis.calendar.TimeLimit;

/**
 * 一件案件适用的期限与数额: those in force on the day it was filed.
 *
 * @param filedOn 立案日期
 */
public record ProcedureLimits(StatutoryLimits table, LocalDate filedOn) {

    /** The row that holds for the case. */
    public StatutoryLimit require(LimitCode code) {
        return table.require(code, filedOn);
    }

    /** The time limit that holds for the case. */
    public TimeLimit timeLimit(LimitCode code) {
        return require(code).timeLimit();
    }
}

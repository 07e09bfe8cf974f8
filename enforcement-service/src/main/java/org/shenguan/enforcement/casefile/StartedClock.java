package org.shenguan.enforcement.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.enforcement.limit.LimitCode;
import org.shenguan.enforcement.limit.ProcedureLimits;

/**
 * 已起算的期限: when it began, when it ends, and the reason of its date.
 *
 * @param metOn 办结日期, null while it runs
 */
public record StartedClock(
        LimitCode code,
        LocalDate triggeredOn,
        LocalDate dueOn,
        String explanation,
        boolean provisional,
        String calendarVersion,
        @Nullable LocalDate metOn) {

    /** Starts a clock; the day of the trigger does not count. */
    public static StartedClock start(
            LimitCode code, LocalDate trigger, ProcedureLimits limits, WorkingCalendar calendar) {
        Deadline deadline = Deadline.from(trigger, limits.timeLimit(code), calendar);
        return new StartedClock(
                code,
                trigger,
                deadline.requireDueOn(),
                deadline.explanation(),
                deadline.isProvisional(),
                deadline.calendarVersion(),
                null);
    }

    /** The clock stopped. */
    public StartedClock met(LocalDate on) {
        return new StartedClock(
                code, triggeredOn, dueOn, explanation, provisional, calendarVersion, on);
    }

    /** The same clock under a newer calendar. */
    public StartedClock retimed(Deadline now) {
        return new StartedClock(
                code,
                triggeredOn,
                now.requireDueOn(),
                now.explanation(),
                now.isProvisional(),
                now.calendarVersion(),
                metOn);
    }

    /** Whether the last day passed before it was met, or has passed unmet. */
    public boolean late(LocalDate today) {
        return (metOn == null ? today : metOn).isAfter(dueOn);
    }
}

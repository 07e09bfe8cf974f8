package org.shenguan.chassis.calendar;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 期限重新计算: what a change of the calendar did to a deadline. Open deadlines move and say why; closed
 * ones are not recalculated.
 *
 * @param deadline the deadline as it is now
 */
public record DeadlineMove(
        Deadline deadline,
        @Nullable LocalDate previousDueOn,
        String previousVersion,
        String reason) {

    /** For a deadline whose former calendar is not at hand, only its stored date and version. */
    public static DeadlineMove since(
            @Nullable LocalDate previousDueOn, String previousVersion, Deadline now) {
        return new DeadlineMove(
                now,
                previousDueOn,
                previousVersion,
                reason(previousDueOn, previousVersion, now, ""));
    }

    static DeadlineMove between(Deadline before, Deadline now) {
        LocalDate was = before.dueOn();
        String changes = changedDays(before, now);
        return new DeadlineMove(
                now,
                was,
                before.calendarVersion(),
                reason(was, before.calendarVersion(), now, changes));
    }

    public boolean moved() {
        return !Objects.equals(previousDueOn, deadline.dueOn());
    }

    private static String reason(
            @Nullable LocalDate was, String previousVersion, Deadline now, String changes) {
        if (previousVersion.equals(now.calendarVersion())) {
            return "工作日历未变";
        }
        String calendar = "工作日历由" + previousVersion + "更新为" + now.calendarVersion();
        LocalDate due = now.dueOn();
        if (Objects.equals(was, due)) {
            return calendar + "，届满日不变";
        }
        return calendar + changes + "，届满日由" + words(was) + "改为" + words(due);
    }

    private static String changedDays(Deadline before, Deadline now) {
        LocalDate was = before.dueOn();
        LocalDate due = now.dueOn();
        if (was == null || due == null) {
            return "";
        }
        LocalDate last = was.isAfter(due) ? was : due;
        String days =
                now.terms()
                        .triggeredOn()
                        .plusDays(1)
                        .datesUntil(last.plusDays(1))
                        .filter(day ->
                                before.calendar().isWorkingDay(day)
                                        != now.calendar().isWorkingDay(day))
                        .map(now.calendar()::dayOn)
                        .map(DeadlineMove::words)
                        .collect(Collectors.joining("、"));
        return days.isEmpty() ? "" : "，其中" + days;
    }

    private static String words(CalendarDay day) {
        String name = day.name() == null ? "" : "（" + day.name() + "）";
        return day.date() + (day.isWorked() ? "改为上班" : "改为放假") + name;
    }

    private static String words(@Nullable LocalDate due) {
        return due == null ? "待定" : due.toString();
    }
}

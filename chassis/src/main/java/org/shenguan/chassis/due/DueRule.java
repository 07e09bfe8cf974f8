package org.shenguan.chassis.due;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.security.Role;

/**
 * 提醒规则: whom to tell how many working days before (negative) or after (positive) the last day.
 *
 * @param region where it holds, with all below; absent: everywhere
 * @param toRole as the row has it, which may be no role at all
 */
record DueRule(
        String id,
        String kind,
        @Nullable String region,
        int workingDays,
        Action action,
        String toRole) {

    /** 提醒 or 上报. */
    enum Action {
        REMIND,
        ESCALATE
    }

    Role addressed() {
        return Role.valueOf(toRole);
    }

    boolean holdsIn(DivisionCode where) {
        return region == null || new DivisionCode(region).covers(where);
    }

    /** What is due from this day on; before the last day nobody is reminded of what is over. */
    LocalDate dueFrom(LocalDate today) {
        return workingDays > 0 ? LocalDate.EPOCH : today;
    }

    /** What is due until this day is near enough, or late enough. */
    LocalDate dueUntil(LocalDate today, WorkingCalendar calendar) {
        if (workingDays <= 0) {
            return calendar.plusWorkingDays(today, -workingDays).to();
        }
        LocalDate due = today;
        while (calendar.workingDaysBetween(due, today).workingDays() < workingDays) {
            due = due.minusDays(1);
        }
        return due;
    }
}

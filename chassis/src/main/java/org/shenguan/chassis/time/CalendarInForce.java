package org.shenguan.chassis.time;

import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.kernel.DivisionCode;

/** 现行工作日历: the bundled notices and all that was declared since, on every replica within a second. */
@FunctionalInterface
public interface CalendarInForce {

    /** The calendar of the whole country. */
    WorkingCalendar current();

    /** The calendar of a division, with the closures of that division and of those above it. */
    default WorkingCalendar in(DivisionCode region) {
        return current().forDivision(region);
    }
}

package org.shenguan.chassis.time;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.kernel.DivisionCode;

/** The calendar in force, read from what was declared; it looks for something new once a second. */
public final class DeclaredCalendar implements CalendarInForce {

    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final DeclaredDays days;
    private volatile @Nullable Known known;

    DeclaredCalendar(DeclaredDays days) {
        this.days = days;
    }

    private record Known(
            long size,
            long checkedAt,
            List<WorkingCalendar> history,
            Map<DivisionCode, WorkingCalendar> divisions) {}

    @Override
    public WorkingCalendar current() {
        return known().history().getLast();
    }

    @Override
    public WorkingCalendar in(DivisionCode region) {
        Known now = known();
        return now.divisions().computeIfAbsent(region, now.history().getLast()::forDivision);
    }

    /** A calendar that was in force in the division before, by its version. */
    public Optional<WorkingCalendar> former(String version, DivisionCode region) {
        return known().history().reversed().stream()
                .map(calendar -> calendar.forDivision(region))
                .filter(calendar -> calendar.version().equals(version))
                .findFirst();
    }

    private Known known() {
        Known before = known;
        long now = System.nanoTime();
        if (before != null && now - before.checkedAt() < FRESH) {
            return before;
        }
        long size = days.size();
        Known after =
                before != null && before.size() == size
                        ? new Known(size, now, before.history(), before.divisions())
                        : new Known(size, now, days.calendars(), new ConcurrentHashMap<>());
        known = after;
        return after;
    }
}

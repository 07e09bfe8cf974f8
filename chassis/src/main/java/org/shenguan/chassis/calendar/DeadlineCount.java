package org.shenguan.chassis.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 期限的计算: one walk from the day after the trigger, day by day, so that every day that was counted or
 * passed over can be named afterwards.
 */
final class DeadlineCount {
    private final DeadlineTerms terms;
    private final WorkingCalendar calendar;
    private final List<CalendarDay> walked = new ArrayList<>();
    private final List<CalendarDay> rolledOver = new ArrayList<>();
    private LocalDate day;
    private @Nullable LocalDate rolledFrom;
    private boolean stopped;

    DeadlineCount(DeadlineTerms terms, WorkingCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
        this.day = terms.triggeredOn();
        if (terms.limit().unit() == TimeLimitUnit.HOUR) {
            day = ChinaTime.dateOf(endOfHours());
            return;
        }
        advance(terms.limit().amount(), terms.limit().unit());
        terms.extensions().forEach(extension -> advance(extension.amount(), extension.unit()));
        if (terms.limit().rollsForward() && !stopped) {
            roll();
        }
    }

    /** The last day; absent while a suspension that has not ended holds it up. */
    @Nullable LocalDate dueOn() {
        return stopped ? null : day;
    }

    /** The first moment that is too late. */
    @Nullable Instant dueAt() {
        if (terms.limit().unit() == TimeLimitUnit.HOUR) {
            return endOfHours();
        }
        return stopped ? null : ChinaTime.startOf(day.plusDays(1));
    }

    /** The days counted or passed over as working days or days off, in order. */
    List<CalendarDay> walked() {
        return walked;
    }

    /** Every day for which the calendar was asked. */
    List<CalendarDay> consulted() {
        return Stream.concat(walked.stream(), rolledOver.stream()).toList();
    }

    boolean provisional() {
        return consulted().stream().anyMatch(CalendarDay::provisional);
    }

    /** The day off on which the limit would have ended, if it rolled forward. */
    @Nullable LocalDate rolledFrom() {
        return rolledFrom;
    }

    private void advance(int amount, TimeLimitUnit unit) {
        switch (unit) {
            case WORKING_DAY -> walk(amount, true);
            case CALENDAR_DAY -> walk(amount, false);
            case MONTH -> walk(ChronoUnit.DAYS.between(day, day.plusMonths(amount)), false);
            case HOUR -> throw new IllegalStateException("hours are not walked by day");
        }
    }

    private void walk(long amount, boolean workingDaysOnly) {
        for (long left = amount; left > 0 && !stopped; ) {
            day = day.plusDays(1);
            Suspension suspension = suspensionOn(day);
            if (suspension != null) {
                stopped = suspension.isOpen();
            } else if (!workingDaysOnly || consult(walked).isWorked()) {
                left--;
            }
        }
    }

    private void roll() {
        LocalDate end = day;
        while (!consult(rolledOver).isWorked()) {
            day = day.plusDays(1);
        }
        rolledFrom = day.equals(end) ? null : end;
    }

    private CalendarDay consult(List<CalendarDay> noted) {
        CalendarDay at = calendar.dayOn(day);
        noted.add(at);
        return at;
    }

    private @Nullable Suspension suspensionOn(LocalDate date) {
        return terms.suspensions().stream()
                .filter(suspension -> suspension.holds(date))
                .findFirst()
                .orElse(null);
    }

    private Instant endOfHours() {
        int extended = terms.extensions().stream().mapToInt(Extension::amount).sum();
        return Objects.requireNonNull(terms.triggeredAt())
                .plus(terms.limit().amount() + extended, ChronoUnit.HOURS);
    }
}

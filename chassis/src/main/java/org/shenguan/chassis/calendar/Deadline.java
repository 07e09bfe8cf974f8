package org.shenguan.chassis.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.LegalBasis;

/**
 * 届满期限: a time limit applied to a day, with everything that stopped or lengthened it and the reason of
 * its date. The day of the trigger does not count, and no time runs while it is suspended. Deadlines do
 * not change; each verb gives a new one.
 */
public final class Deadline {
    private final DeadlineTerms terms;
    private final WorkingCalendar calendar;
    private final DeadlineCount count;

    private Deadline(DeadlineTerms terms, WorkingCalendar calendar) {
        this.terms = terms;
        this.calendar = calendar;
        this.count = new DeadlineCount(terms, calendar);
    }

    /** 自次日起算: for limits in days and months. */
    public static Deadline from(LocalDate trigger, TimeLimit limit, WorkingCalendar calendar) {
        return new Deadline(DeadlineTerms.from(trigger, limit), calendar);
    }

    /** For a limit in hours, from the moment; for all others from the day of that moment. */
    public static Deadline from(Instant trigger, TimeLimit limit, WorkingCalendar calendar) {
        return limit.unit() == TimeLimitUnit.HOUR
                ? new Deadline(DeadlineTerms.from(trigger, limit), calendar)
                : from(ChinaTime.dateOf(trigger), limit, calendar);
    }

    /** A stored deadline, computed with the calendar of today. */
    public static Deadline of(DeadlineTerms terms, WorkingCalendar calendar) {
        return new Deadline(terms, calendar);
    }

    public DeadlineTerms terms() {
        return terms;
    }

    public TimeLimit limit() {
        return terms.limit();
    }

    /** 届满日: the last day; absent while suspended. */
    public @Nullable LocalDate dueOn() {
        return count.dueOn();
    }

    /** The last day of a deadline that is known to run. */
    public LocalDate requireDueOn() {
        LocalDate due = count.dueOn();
        if (due == null) {
            throw new IllegalStateException("期限中止，届满日待恢复计算后确定");
        }
        return due;
    }

    /** The first moment that is too late: the end of the last day, or of the last hour. */
    public @Nullable Instant dueAt() {
        return count.dueAt();
    }

    /** 中止中: a suspension holds the deadline up. */
    public boolean isSuspended() {
        return count.dueOn() == null;
    }

    /** 暂定: a year without a published notice was counted, so the date may still move. */
    public boolean isProvisional() {
        return count.provisional();
    }

    public String calendarVersion() {
        return calendar.version();
    }

    /** 期限说明: how the date came about, in words for the file and the citizen. */
    public String explanation() {
        return new DeadlineExplanation(terms, calendar, count).text();
    }

    /** 中止: the day itself does not count any more. */
    public Deadline suspend(LocalDate from, String reason, LegalBasis basis) {
        if (isSuspended()) {
            throw new IllegalStateException("期限已经中止");
        }
        requireNotEnded(from, "中止");
        List<Suspension> suspensions = new ArrayList<>(terms.suspensions());
        suspensions.add(new Suspension(from, null, reason, basis));
        return new Deadline(terms.withSuspensions(suspensions), calendar);
    }

    /** 恢复计算: the day itself counts again. */
    public Deadline resume(LocalDate on) {
        Suspension open = terms.openSuspension();
        if (open == null) {
            throw new IllegalStateException("期限没有中止");
        }
        List<Suspension> suspensions = new ArrayList<>(terms.suspensions());
        suspensions.set(suspensions.size() - 1, open.resumed(on));
        return new Deadline(terms.withSuspensions(suspensions), calendar);
    }

    /** 延长: decided before the limit has ended. */
    public Deadline extend(Extension extension) {
        requireNotEnded(extension.decidedOn(), "延长");
        List<Extension> extensions = new ArrayList<>(terms.extensions());
        extensions.add(extension);
        return new Deadline(terms.withExtensions(extensions), calendar);
    }

    /** 逾期: the last day is over. */
    public boolean isOverdue(LocalDate today) {
        LocalDate due = count.dueOn();
        return due != null && today.isAfter(due);
    }

    /** 逾期, to the moment. */
    public boolean isOverdue(Instant now) {
        Instant end = count.dueAt();
        return end != null && !now.isBefore(end);
    }

    /**
     * 剩余工作日: the working days that are left after today, those of a suspension not among them;
     * negative by the working days since the end. While suspended it stands still.
     */
    public int remainingWorkingDays(LocalDate today) {
        LocalDate from = today.isBefore(terms.triggeredOn()) ? terms.triggeredOn() : today;
        Deadline running = runningAfter(from);
        LocalDate due = running.requireDueOn();
        if (due.isBefore(from)) {
            return calendar.workingDaysBetween(from, due).workingDays();
        }
        return (int)
                from.plusDays(1)
                        .datesUntil(due.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .filter(day ->
                                running.terms.suspensions().stream().noneMatch(s -> s.holds(day)))
                        .count();
    }

    /** The same facts under a newer calendar, and the reason why the date moved. */
    public DeadlineMove recalculate(WorkingCalendar newer) {
        return DeadlineMove.between(this, new Deadline(terms, newer));
    }

    WorkingCalendar calendar() {
        return calendar;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Deadline that
                && terms.equals(that.terms)
                && calendar.version().equals(that.calendar.version());
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    @Override
    public String toString() {
        return explanation();
    }

    private Deadline runningAfter(LocalDate day) {
        Suspension open = terms.openSuspension();
        if (open == null || !isSuspended()) {
            return this;
        }
        LocalDate next = day.plusDays(1);
        return resume(next.isBefore(open.from()) ? open.from() : next);
    }

    private void requireNotEnded(LocalDate on, String verb) {
        LocalDate due = count.dueOn();
        if (due != null && on.isAfter(due)) {
            throw new IllegalStateException("期限已于" + due + "届满，不能" + verb);
        }
    }
}

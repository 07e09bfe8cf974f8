package org.shenguan.chassis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.shenguan.chassis.kernel.LegalBasis;

class WorkingCalendarPropertyTests {
    private static final LegalBasis BASIS = LegalBasis.of("测试规定", "1");
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final WorkingCalendar calendar = WorkingCalendar.bundled();

    @Example
    void agreesWithASecondEntryOfEveryPublishedDay() {
        assertThat(FIRST.datesUntil(LAST.plusDays(1)))
                .allMatch(day -> calendar.isWorkingDay(day) == PublishedDays.worked(day));
    }

    @Property
    void agreesWithTheSlowCountDayByDay(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 120) int n) {
        LocalDate slow = PublishedDays.plus(day, n);

        assertThat(calendar.plusWorkingDays(day, n).to()).isEqualTo(slow);
        assertThat(Deadline.from(day, TimeLimit.workingDays(n, BASIS), calendar).dueOn())
                .isEqualTo(slow);
    }

    @Property
    void endsOnAWorkingDayAndCountsBackToTheSameNumber(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 120) int n) {
        LocalDate end = calendar.plusWorkingDays(day, n).to();

        assertThat(calendar.isWorkingDay(end)).isTrue();
        assertThat(calendar.workingDaysBetween(day, end).workingDays()).isEqualTo(n);
        assertThat(calendar.workingDaysBetween(end, day).workingDays()).isEqualTo(-n);
    }

    @Property
    void neverEndsEarlierForALaterStartOrAGreaterNumber(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 60) int later,
            @ForAll @IntRange(min = 1, max = 60) int n,
            @ForAll @IntRange(max = 60) int more) {
        LocalDate end = calendar.plusWorkingDays(day, n).to();

        assertThat(calendar.plusWorkingDays(day.plusDays(later), n).to()).isAfterOrEqualTo(end);
        assertThat(calendar.plusWorkingDays(day, n + more).to()).isAfterOrEqualTo(end);
    }

    @Property
    void addsInStepsAsItAddsAtOnce(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 60) int one,
            @ForAll @IntRange(max = 60) int other) {
        LocalDate inSteps =
                calendar.plusWorkingDays(calendar.plusWorkingDays(day, one).to(), other).to();

        assertThat(inSteps).isEqualTo(calendar.plusWorkingDays(day, one + other).to());
    }

    @Property // 行政许可法 art. 45: the time of a hearing or review is not counted
    void isShiftedByExactlyTheWorkingDaysOfItsSuspensions(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 20, max = 40) int n,
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 9) Integer> lengths) {
        Deadline deadline = Deadline.from(day, TimeLimit.workingDays(n, BASIS), calendar);
        LocalDate from = day.plusDays(1);
        int suspended = 0;
        for (int length : lengths) {
            LocalDate on = from.plusDays(length);
            suspended += (int) from.datesUntil(on).filter(PublishedDays::worked).count();
            deadline = deadline.suspend(from, "听证", BASIS);
            assertThat(deadline.isOverdue(LAST.plusYears(9))).isFalse();
            deadline = deadline.resume(on);
            from = on.plusDays(2);
        }

        assertThat(deadline.dueOn()).isEqualTo(PublishedDays.plus(day, n + suspended));
    }

    @Property // no time runs: what was left before the suspension is left after it
    void keepsTheRemainingDaysWhileSuspended(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 5, max = 40) int n,
            @ForAll @IntRange(min = 1, max = 5) int after,
            @ForAll @IntRange(max = 100) int length) {
        Deadline deadline = Deadline.from(day, TimeLimit.workingDays(n, BASIS), calendar);
        LocalDate from = day.plusDays(after);
        int before = deadline.remainingWorkingDays(from.minusDays(1));

        Deadline suspended = deadline.suspend(from, "检验", BASIS);
        assertThat(suspended.remainingWorkingDays(from.plusDays(length))).isEqualTo(before);

        LocalDate on = from.plusDays(length);
        assertThat(suspended.resume(on).remainingWorkingDays(on.minusDays(1))).isEqualTo(before);
    }

    /** Starts that leave every count inside the published years. */
    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(FIRST.toEpochDay(), LocalDate.of(2026, 1, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }
}

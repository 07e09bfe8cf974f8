package org.shenguan.chassis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.testing.Property;

class WorkingCalendarPropertyTests {
    private static final LegalBasis BASIS = LegalBasis.of("测试规定", "1");
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final WorkingCalendar calendar = WorkingCalendar.bundled();

    @Test
    void agreesWithASecondEntryOfEveryPublishedDay() {
        assertThat(FIRST.datesUntil(LAST.plusDays(1)))
                .allMatch(day -> calendar.isWorkingDay(day) == PublishedDays.worked(day));
    }

    @Test
    void agreesWithTheSlowCountDayByDay() {
        Property.holds(random -> {
            LocalDate day = day(random);
            int n = random.nextInt(1, 121);
            LocalDate slow = PublishedDays.plus(day, n);

            assertThat(calendar.plusWorkingDays(day, n).to()).isEqualTo(slow);
            assertThat(Deadline.from(day, TimeLimit.workingDays(n, BASIS), calendar).dueOn())
                    .isEqualTo(slow);
        });
    }

    @Test
    void endsOnAWorkingDayAndCountsBackToTheSameNumber() {
        Property.holds(random -> {
            LocalDate day = day(random);
            int n = random.nextInt(1, 121);
            LocalDate end = calendar.plusWorkingDays(day, n).to();

            assertThat(calendar.isWorkingDay(end)).isTrue();
            assertThat(calendar.workingDaysBetween(day, end).workingDays()).isEqualTo(n);
            assertThat(calendar.workingDaysBetween(end, day).workingDays()).isEqualTo(-n);
        });
    }

    @Test
    void neverEndsEarlierForALaterStartOrAGreaterNumber() {
        Property.holds(random -> {
            LocalDate day = day(random);
            int later = random.nextInt(0, 61);
            int n = random.nextInt(1, 61);
            int more = random.nextInt(0, 61);
            LocalDate end = calendar.plusWorkingDays(day, n).to();

            assertThat(calendar.plusWorkingDays(day.plusDays(later), n).to()).isAfterOrEqualTo(end);
            assertThat(calendar.plusWorkingDays(day, n + more).to()).isAfterOrEqualTo(end);
        });
    }

    @Test
    void addsInStepsAsItAddsAtOnce() {
        Property.holds(random -> {
            LocalDate day = day(random);
            int one = random.nextInt(0, 61);
            int other = random.nextInt(0, 61);
            LocalDate inSteps =
                    calendar.plusWorkingDays(calendar.plusWorkingDays(day, one).to(), other).to();

            assertThat(inSteps).isEqualTo(calendar.plusWorkingDays(day, one + other).to());
        });
    }

    @Test // 行政许可法 art. 45: the time of a hearing or review is not counted
    void isShiftedByExactlyTheWorkingDaysOfItsSuspensions() {
        Property.holds(random -> {
            LocalDate day = day(random);
            int n = random.nextInt(20, 41);
            Deadline deadline = Deadline.from(day, TimeLimit.workingDays(n, BASIS), calendar);
            LocalDate from = day.plusDays(1);
            int suspended = 0;
            for (int times = random.nextInt(1, 5); times > 0; times--) {
                int length = random.nextInt(10);
                LocalDate on = from.plusDays(length);
                suspended += (int) from.datesUntil(on).filter(PublishedDays::worked).count();
                deadline = deadline.suspend(from, "听证", BASIS);
                assertThat(deadline.isOverdue(LAST.plusYears(9))).isFalse();
                deadline = deadline.resume(on);
                from = on.plusDays(2);
            }

            assertThat(deadline.dueOn()).isEqualTo(PublishedDays.plus(day, n + suspended));
        });
    }

    @Test // no time runs: what was left before the suspension is left after it
    void keepsTheRemainingDaysWhileSuspended() {
        Property.holds(random -> {
            LocalDate day = day(random);
            int n = random.nextInt(5, 41);
            int after = random.nextInt(1, 6);
            int length = random.nextInt(0, 101);
            Deadline deadline = Deadline.from(day, TimeLimit.workingDays(n, BASIS), calendar);
            LocalDate from = day.plusDays(after);
            int before = deadline.remainingWorkingDays(from.minusDays(1));

            Deadline suspended = deadline.suspend(from, "检验", BASIS);
            assertThat(suspended.remainingWorkingDays(from.plusDays(length))).isEqualTo(before);

            LocalDate on = from.plusDays(length);
            assertThat(suspended.resume(on).remainingWorkingDays(on.minusDays(1)))
                    .isEqualTo(before);
        });
    }

    /** Starts that leave every count inside the published years. */
    private static LocalDate day(RandomGenerator random) {
        return LocalDate.ofEpochDay(
                random.nextLong(FIRST.toEpochDay(), LocalDate.of(2026, 2, 1).toEpochDay()));
    }
}

package org.shenguan.chassis.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenguan.chassis.kernel.LegalBasis;

class DeadlineTests {
    private static final LegalBasis LICENSING = LegalBasis.of("中华人民共和国行政许可法", "42");
    private static final LegalBasis EXCLUDED = LegalBasis.of("中华人民共和国行政许可法", "45");
    private static final LegalBasis SEIZURE = LegalBasis.of("中华人民共和国行政强制法", "25");
    private static final LocalDate MARCH_3 = LocalDate.of(2025, 3, 3);

    private final WorkingCalendar calendar = WorkingCalendar.bundled();
    private final DayCountRules rules = DayCountRules.bundled();

    @ParameterizedTest
    @CsvSource({
        "行政处罚法, 64(1), 2025-09-30, 5, 2025-10-14", // hearing asked for after 告知
        "行政处罚法, 61, 2025-04-25, 3, 2025-04-29",
        "行政处罚法, 60, 2025-03-03, 90, 2025-06-01", // decision 90 days from 立案, a Sunday
        "行政处罚法, 67, 2025-05-31, 15, 2025-06-15", // payment: no roll, 06-15 is a Sunday
        "行政强制法, 54, 2025-09-26, 10, 2025-10-16", // 催告: 10 working days
        "行政强制法, 25, 2025-09-26, 30, 2025-10-26" // 查封: 30 calendar days
    })
    void countsByTheRuleOfTheStatute(
            String law, String article, LocalDate trigger, int days, LocalDate due) {
        TimeLimit limit = rules.require(law, trigger).limit(days, LegalBasis.of(law, article));

        assertThat(Deadline.from(trigger, limit, calendar).dueOn()).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-24, 7, 2025-02-10", // 安全生产法 art. 78(2): publication of a penalty
        "2026-02-13, 7, 2026-03-02",
        "2026-09-18, 7, 2026-09-29",
        "2025-09-26, 20, 2025-10-30", // publication of a random inspection
        "2026-04-30, 5, 2026-05-11"
    })
    void countsTheWorkingDaysThatTheTextNames(LocalDate trigger, int days, LocalDate due) {
        TimeLimit limit = TimeLimit.workingDays(days, LegalBasis.of("中华人民共和国安全生产法", "78(2)"));

        assertThat(Deadline.from(trigger, limit, calendar).dueOn()).isEqualTo(due);
    }

    @Test // 行政诉讼法 art. 46: six months; 行政强制法 art. 53: three months after that
    void givesTheWindowForCourtEnforcement() {
        TimeLimit litigation =
                rules.require("行政诉讼法", MARCH_3).months(6, LegalBasis.of("行政诉讼法", "46"));
        TimeLimit application = TimeLimit.months(3, LegalBasis.of("行政强制法", "53"));

        LocalDate end =
                Deadline.from(LocalDate.of(2025, 3, 10), litigation, calendar).requireDueOn();
        LocalDate applyBy = Deadline.from(end, application, calendar).requireDueOn();

        assertThat(end).isEqualTo(LocalDate.of(2025, 9, 10));
        assertThat(applyBy).isEqualTo(LocalDate.of(2025, 12, 10));
    }

    @Test
    void endsAMonthThatIsTooShortOnItsLastDay() {
        TimeLimit limit = TimeLimit.months(6, SEIZURE);

        Deadline deadline = Deadline.from(LocalDate.of(2025, 8, 31), limit, calendar);

        assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test // litigation: a period that ends on a day off ends on the next working day
    void rollsForwardWhereTheLawSaysSo() {
        TimeLimit limit = TimeLimit.calendarDays(15, LegalBasis.of("行政诉讼法", "45"));
        LocalDate trigger = LocalDate.of(2025, 9, 17);

        Deadline stays = Deadline.from(trigger, limit, calendar);
        Deadline rolls = Deadline.from(trigger, limit.rollingForward(), calendar);

        assertThat(stays.dueOn()).isEqualTo(LocalDate.of(2025, 10, 2));
        assertThat(rolls.dueOn()).isEqualTo(LocalDate.of(2025, 10, 9));
    }

    @Test // 行政强制法 art. 19: approval made up for within 24 hours
    void countsHoursFromTheMoment() {
        TimeLimit limit = TimeLimit.hours(24, LegalBasis.of("行政强制法", "19"));
        Instant seized = Instant.parse("2025-09-30T08:20:00Z");

        Deadline deadline = Deadline.from(seized, limit, calendar);

        assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2025-10-01T08:20:00Z"));
        assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2025, 10, 1));
        assertThat(deadline.isOverdue(Instant.parse("2025-10-01T08:19:59Z"))).isFalse();
        assertThat(deadline.isOverdue(Instant.parse("2025-10-01T08:20:00Z"))).isTrue();
    }

    @Test
    void lastsUntilTheEndOfItsLastDayInChina() {
        Deadline deadline = aDecision();

        assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(deadline.dueAt()).isEqualTo(Instant.parse("2025-03-31T16:00:00Z"));
        assertThat(deadline.isOverdue(LocalDate.of(2025, 3, 31))).isFalse();
        assertThat(deadline.isOverdue(LocalDate.of(2025, 4, 1))).isTrue();
        assertThat(deadline.remainingWorkingDays(MARCH_3)).isEqualTo(20);
        assertThat(deadline.remainingWorkingDays(LocalDate.of(2025, 3, 28))).isEqualTo(1);
        assertThat(deadline.remainingWorkingDays(LocalDate.of(2025, 3, 31))).isZero();
        assertThat(deadline.remainingWorkingDays(LocalDate.of(2025, 4, 2))).isEqualTo(-2);
    }

    @Test // 行政许可法 art. 45
    void doesNotCountTheDaysOfASuspension() {
        Deadline suspended = aDecision().suspend(LocalDate.of(2025, 3, 10), "听证", EXCLUDED);
        Deadline resumed = suspended.resume(LocalDate.of(2025, 3, 17));

        assertThat(suspended.isSuspended()).isTrue();
        assertThat(suspended.dueOn()).isNull();
        assertThat(suspended.dueAt()).isNull();
        assertThat(resumed.isSuspended()).isFalse();
        assertThat(resumed.dueOn()).isEqualTo(LocalDate.of(2025, 4, 8)); // 04-04 is 清明节
    }

    @Test // a license reviewed four times is not late because of it
    void isNotOverdueAfterFourSuspensions() {
        Deadline deadline = aDecision();
        LocalDate day = LocalDate.of(2025, 3, 5);
        for (String reason : new String[] {"补正", "检验", "专家评审", "听证"}) {
            deadline = deadline.suspend(day, reason, EXCLUDED);
            assertThat(deadline.isOverdue(day.plusYears(1))).isFalse();
            deadline = deadline.resume(day.plusDays(30));
            day = day.plusDays(32);
        }

        assertThat(deadline.isOverdue(day)).isFalse();
        assertThat(deadline.remainingWorkingDays(day)).isPositive();
        assertThat(deadline.terms().suspensions()).hasSize(4);
    }

    @Test
    void losesNoDayWhenItIsSuspendedAndResumedOnOneDay() {
        LocalDate day = LocalDate.of(2025, 3, 10);

        Deadline deadline = aDecision().suspend(day, "补正", EXCLUDED).resume(day);

        assertThat(deadline.dueOn()).isEqualTo(aDecision().dueOn());
    }

    @Test // 行政强制法 art. 25: 30 days and 30 more; the time of testing is excluded
    void runsAnExtensionFromTheEndOfWhatItExtends() {
        Deadline seizure = Deadline.from(MARCH_3, TimeLimit.calendarDays(30, SEIZURE), calendar);
        Extension extension =
                new Extension(
                        30,
                        TimeLimitUnit.CALENDAR_DAY,
                        "行政机关负责人",
                        LocalDate.of(2025, 4, 1),
                        "情况复杂",
                        SEIZURE);

        Deadline extended = seizure.extend(extension);
        Deadline tested =
                extended.suspend(LocalDate.of(2025, 4, 10), "检测", SEIZURE)
                        .resume(LocalDate.of(2025, 4, 20));

        assertThat(seizure.dueOn()).isEqualTo(LocalDate.of(2025, 4, 2));
        assertThat(extended.dueOn()).isEqualTo(LocalDate.of(2025, 5, 2));
        assertThat(tested.dueOn()).isEqualTo(LocalDate.of(2025, 5, 12));
    }

    @Test
    void cannotBeSuspendedOrExtendedAfterItsEnd() {
        LocalDate late = LocalDate.of(2025, 4, 1);
        Extension extension =
                new Extension(10, TimeLimitUnit.WORKING_DAY, "本行政机关负责人", late, "复杂", LICENSING);

        assertThatIllegalStateException()
                .isThrownBy(() -> aDecision().suspend(late, "听证", EXCLUDED))
                .withMessageContaining("2025-03-31届满");
        assertThatIllegalStateException().isThrownBy(() -> aDecision().extend(extension));
    }

    @Test
    void isSuspendedOnceAtATime() {
        Deadline suspended = aDecision().suspend(LocalDate.of(2025, 3, 10), "听证", EXCLUDED);

        assertThatIllegalStateException()
                .isThrownBy(() -> suspended.suspend(LocalDate.of(2025, 3, 11), "检验", EXCLUDED));
        assertThatIllegalStateException().isThrownBy(() -> aDecision().resume(MARCH_3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> suspended.resume(LocalDate.of(2025, 3, 9)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aDecision().suspend(MARCH_3.minusDays(1), "听证", EXCLUDED));
    }

    @Test
    void isTheSameAgainFromItsStoredTerms() {
        Deadline deadline =
                aDecision()
                        .suspend(LocalDate.of(2025, 3, 10), "听证", EXCLUDED)
                        .resume(LocalDate.of(2025, 3, 17));

        Deadline restored = Deadline.of(deadline.terms(), calendar);

        assertThat(restored).isEqualTo(deadline);
        assertThat(restored.explanation()).isEqualTo(deadline.explanation());
    }

    private Deadline aDecision() {
        return Deadline.from(MARCH_3, TimeLimit.workingDays(20, LICENSING), calendar);
    }
}

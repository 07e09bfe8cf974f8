package org.shenguan.chassis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.LegalBasis;

class DeadlineMoveTests {
    private static final LegalBasis BASIS = LegalBasis.of("中华人民共和国行政许可法", "42");
    private static final LocalDate DECEMBER_28 = LocalDate.of(2026, 12, 28);

    private final WorkingCalendar calendar = WorkingCalendar.bundled();
    private final WorkingCalendar newer = calendar.withNotice(WorkingCalendarTests.noticeFor2027());

    @Test // a notice published late moves what was computed before it
    void movesADeadlineWhenTheNoticeArrivesAndSaysWhy() {
        Deadline provisional = workingDays(DECEMBER_28, 5);

        DeadlineMove move = provisional.recalculate(newer);

        assertThat(provisional.isProvisional()).isTrue();
        assertThat(provisional.dueOn()).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(move.moved()).isTrue();
        assertThat(move.deadline().dueOn()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(move.deadline().isProvisional()).isFalse();
        assertThat(move.reason())
                .isEqualTo(
                        "工作日历由"
                                + calendar.version()
                                + "更新为"
                                + newer.version()
                                + "，其中2026-12-31改为放假（元旦）、2027-01-01改为放假（元旦）、"
                                + "2027-01-03改为上班（元旦），届满日由2027-01-04改为2027-01-05");
    }

    @Test
    void saysThatADateStaysUnderANewCalendar() {
        DeadlineMove move = workingDays(LocalDate.of(2026, 3, 2), 5).recalculate(newer);

        assertThat(move.moved()).isFalse();
        assertThat(move.reason()).endsWith("，届满日不变");
    }

    @Test
    void saysThatNothingChangedUnderTheSameCalendar() {
        DeadlineMove move = workingDays(DECEMBER_28, 5).recalculate(calendar);

        assertThat(move.moved()).isFalse();
        assertThat(move.reason()).isEqualTo("工作日历未变");
    }

    @Test
    void explainsTheMoveOfADeadlineOfWhichOnlyTheDateWasStored() {
        Deadline stored = workingDays(DECEMBER_28, 5);
        Deadline now = Deadline.of(stored.terms(), newer);

        DeadlineMove move = DeadlineMove.since(stored.dueOn(), stored.calendarVersion(), now);

        assertThat(move.moved()).isTrue();
        assertThat(move.reason()).endsWith("，届满日由2027-01-04改为2027-01-05");
    }

    @Test
    void keepsASuspendedDeadlineOpen() {
        Deadline suspended =
                workingDays(DECEMBER_28, 5).suspend(LocalDate.of(2026, 12, 30), "听证", BASIS);

        DeadlineMove move = suspended.recalculate(newer);

        assertThat(move.moved()).isFalse();
        assertThat(move.deadline().isSuspended()).isTrue();
    }

    @Test // a day off in one city moves the deadlines of that city alone
    void movesByALocalClosureWhereItHolds() {
        DivisionCode jinzhong = DivisionCode.of("140700");
        WorkingCalendar flooded =
                calendar.withLocalClosure(jinzhong, LocalDate.of(2026, 3, 4), "防汛停工", "测试通知");
        Deadline deadline = workingDays(LocalDate.of(2026, 3, 2), 5);

        assertThat(deadline.recalculate(flooded.forDivision(jinzhong)).reason())
                .contains("其中2026-03-04改为放假（防汛停工），届满日由2026-03-09改为2026-03-10");
        assertThat(deadline.recalculate(flooded.forDivision(DivisionCode.of("141000"))).moved())
                .isFalse();
    }

    private Deadline workingDays(LocalDate trigger, int days) {
        return Deadline.from(trigger, TimeLimit.workingDays(days, BASIS), calendar);
    }
}

package org.shenguan.chassis.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenguan.chassis.kernel.DivisionCode;

class WorkingCalendarTests {
    private static final DivisionCode JINZHONG = DivisionCode.of("140700");
    private static final DivisionCode YUCI = DivisionCode.of("140702");
    private static final LocalDate FLOOD = LocalDate.of(2025, 7, 15);

    private final WorkingCalendar calendar = WorkingCalendar.bundled();

    @ParameterizedTest // counted from the notices of the State Council's office
    @CsvSource({"2021, 250", "2022, 249", "2023, 249", "2024, 251", "2025, 248", "2026, 248"})
    void hasTheWorkingDaysOfEachPublishedYear(int year, int workingDays) {
        WorkingDaySpan span =
                calendar.workingDaysBetween(
                        LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));

        assertThat(span.workingDays()).isEqualTo(workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, 1, 2025-01-02",
        "2025-01-24, 7, 2025-02-10",
        "2025-01-26, 1, 2025-01-27",
        "2025-04-25, 3, 2025-04-29",
        "2025-09-26, 20, 2025-10-30",
        "2025-09-30, 5, 2025-10-14",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-13, 7, 2026-03-02",
        "2026-04-30, 5, 2026-05-11",
        "2026-09-18, 7, 2026-09-29"
    })
    void countsWorkingDaysAcrossHolidaysAndMakeUpDays(LocalDate from, int days, LocalDate to) {
        WorkingDaySpan span = calendar.plusWorkingDays(from, days);

        assertThat(span.to()).isEqualTo(to);
        assertThat(span.provisional()).isFalse();
        assertThat(span.calendarVersion()).isEqualTo(calendar.version());
    }

    @Test
    void namesWhatEachDayIs() {
        CalendarDay holiday = calendar.dayOn(LocalDate.of(2025, 10, 6));
        CalendarDay madeUp = calendar.dayOn(LocalDate.of(2025, 10, 11));

        assertThat(holiday.kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(holiday.name()).isEqualTo("国庆节、中秋节");
        assertThat(holiday.source()).contains("国办发明电〔2024〕12号");
        assertThat(madeUp.kind()).isEqualTo(DayKind.MAKE_UP_WORKING_DAY);
        assertThat(calendar.dayOn(LocalDate.of(2025, 10, 12)).kind()).isEqualTo(DayKind.WEEKEND);
        assertThat(calendar.dayOn(LocalDate.of(2025, 10, 13)).kind())
                .isEqualTo(DayKind.WORKING_DAY);
    }

    @Test // the notice for 2023 gave the last day of 2022 off
    void takesADecemberDayFromTheNoticeOfTheNextYear() {
        CalendarDay day = calendar.dayOn(LocalDate.of(2022, 12, 31));

        assertThat(day.kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(day.source()).contains("2023年");
    }

    @Test
    void findsTheNextWorkingDay() {
        WorkingDaySpan holiday = calendar.nextWorkingDayOnOrAfter(LocalDate.of(2025, 10, 1));
        WorkingDaySpan madeUp = calendar.nextWorkingDayOnOrAfter(LocalDate.of(2025, 10, 11));

        assertThat(holiday.to()).isEqualTo(LocalDate.of(2025, 10, 9));
        assertThat(madeUp.to()).isEqualTo(LocalDate.of(2025, 10, 11));
    }

    @Test
    void countsBackwardsBelowZero() {
        WorkingDaySpan span =
                calendar.workingDaysBetween(LocalDate.of(2025, 10, 10), LocalDate.of(2025, 9, 30));

        assertThat(span.workingDays()).isEqualTo(-2);
    }

    @Test
    void saysThatAYearWithoutANoticeIsProvisional() {
        LocalDate beforeNewYear = LocalDate.of(2026, 12, 25);

        assertThat(calendar.plusWorkingDays(beforeNewYear, 1).provisional()).isFalse();
        assertThat(calendar.plusWorkingDays(beforeNewYear, 10).provisional()).isTrue();
        assertThat(calendar.isProvisional(LocalDate.of(2027, 3, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 3, 1))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 3, 6))).isFalse();
        assertThat(calendar.publishedYears()).containsExactly(2021, 2022, 2023, 2024, 2025, 2026);
    }

    @Test // a notice may begin on 12-29 of the year before, as those of 2008 and 2019 did
    void holdsTheLastDaysOfDecemberOpenForTheNextNotice() {
        assertThat(calendar.isProvisional(LocalDate.of(2026, 12, 28))).isFalse();
        assertThat(calendar.isProvisional(LocalDate.of(2026, 12, 29))).isTrue();
        assertThat(calendar.isProvisional(LocalDate.of(2025, 12, 31))).isFalse();
    }

    @Test
    void isSettledByANewNotice() {
        WorkingCalendar newer = calendar.withNotice(noticeFor2027());

        assertThat(newer.isProvisional(LocalDate.of(2027, 3, 1))).isFalse();
        assertThat(newer.isWorkingDay(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(newer.isWorkingDay(LocalDate.of(2027, 1, 3))).isTrue();
        assertThat(newer.version()).isNotEqualTo(calendar.version()).startsWith("2021-2027-");
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 31))).isTrue();
    }

    @Test
    void closesADayInADivisionAndBelowItOnly() {
        WorkingCalendar flooded = calendar.withLocalClosure(JINZHONG, FLOOD, "防汛应急停工", "测试通知");

        assertThat(flooded.forDivision(JINZHONG).isWorkingDay(FLOOD)).isFalse();
        assertThat(flooded.forDivision(YUCI).dayOn(FLOOD).kind()).isEqualTo(DayKind.LOCAL_CLOSURE);
        assertThat(flooded.forDivision(YUCI).dayOn(FLOOD).name()).isEqualTo("防汛应急停工");
        assertThat(flooded.forDivision(DivisionCode.of("140000")).isWorkingDay(FLOOD)).isTrue();
        assertThat(flooded.forDivision(DivisionCode.of("141000")).isWorkingDay(FLOOD)).isTrue();
        assertThat(flooded.isWorkingDay(FLOOD)).isTrue();
    }

    @Test
    void changesItsVersionOnlyWhereTheDaysChange() {
        WorkingCalendar flooded = calendar.withLocalClosure(JINZHONG, FLOOD, "防汛应急停工", "测试通知");
        HolidayNotice notice = calendar.notices().getFirst();
        HolidayNotice reworded =
                new HolidayNotice(notice.year(), "更名", null, null, null, notice.arrangements());

        assertThat(flooded.version()).isEqualTo(calendar.version());
        assertThat(flooded.forDivision(YUCI).version()).isNotEqualTo(calendar.version());
        assertThat(calendar.withNotice(reworded).version()).isEqualTo(calendar.version());
        assertThat(WorkingCalendar.of(calendar.notices()).version()).isEqualTo(calendar.version());
    }

    @Test
    void refusesTwoNoticesForOneYearAndNegativeCounts() {
        HolidayNotice notice = noticeFor2027();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.of(List.of(notice, notice)));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.plusWorkingDays(FLOOD, -1));
    }

    /** A made-up notice; the real one is published late in 2026. */
    static HolidayNotice noticeFor2027() {
        return HolidayNotice.parse(
                """
                # for tests
                year	2027
                title	2027年放假安排（测试）
                OFF	2026-12-31	2027-01-02	元旦
                WORK	2027-01-03		元旦
                """);
    }
}

package org.shenguan.chassis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.LegalBasis;

class DeadlineExplanationTests {
    private static final LegalBasis BASIS = LegalBasis.of("中华人民共和国行政许可法", "42");
    private static final LegalBasis EXCLUDED = LegalBasis.of("中华人民共和国行政许可法", "45");

    private final WorkingCalendar calendar = WorkingCalendar.bundled();

    @Test
    void namesTheDaysPassedOverAndTheDaysMadeUp() {
        Deadline deadline = workingDays(LocalDate.of(2025, 9, 26), 20, calendar);

        assertThat(deadline.explanation())
                .isEqualTo(
                        "20 个工作日，自2025-09-26次日起算，跳过2025-10-01至2025-10-08（国庆节、中秋节）及双休日，"
                                + "2025-09-28（周日）、2025-10-11（周六）为调休上班日计入，至2025-10-30届满。"
                                + "依据：《中华人民共和国行政许可法》第四十二条。");
    }

    @Test
    void namesNothingWhereNothingWasPassedOver() {
        assertThat(workingDays(LocalDate.of(2025, 3, 3), 3, calendar).explanation())
                .isEqualTo("3 个工作日，自2025-03-03次日起算，至2025-03-06届满。依据：《中华人民共和国行政许可法》第四十二条。");
        assertThat(workingDays(LocalDate.of(2025, 3, 6), 3, calendar).explanation())
                .contains("次日起算，跳过双休日，至2025-03-11届满");
    }

    @Test
    void namesALocalClosure() {
        DivisionCode linfen = DivisionCode.of("141000");
        WorkingCalendar local =
                calendar.withLocalClosure(linfen, LocalDate.of(2025, 3, 5), "防汛停工", "测试通知")
                        .forDivision(linfen);

        assertThat(workingDays(LocalDate.of(2025, 3, 3), 3, local).explanation())
                .contains("跳过2025-03-05（地方放假：防汛停工），至2025-03-07届满");
    }

    @Test
    void namesSuspensionsAndExtensions() {
        Deadline suspended =
                workingDays(LocalDate.of(2025, 3, 3), 20, calendar)
                        .suspend(LocalDate.of(2025, 3, 10), "听证", EXCLUDED);
        Deadline extended =
                suspended
                        .resume(LocalDate.of(2025, 3, 17))
                        .extend(
                                new Extension(
                                        10,
                                        TimeLimitUnit.WORKING_DAY,
                                        "本行政机关负责人",
                                        LocalDate.of(2025, 4, 7),
                                        "情况复杂",
                                        BASIS));

        assertThat(suspended.explanation())
                .contains("，2025-03-10起中止（听证，《中华人民共和国行政许可法》第四十五条），届满日待恢复计算后确定。");
        assertThat(extended.explanation())
                .contains("，2025-03-10至2025-03-16中止（听证，《中华人民共和国行政许可法》第四十五条）不计入")
                .contains("，2025-04-07经本行政机关负责人批准延长10 个工作日（情况复杂，《中华人民共和国行政许可法》第四十二条）")
                .contains("至2025-04-22届满");
    }

    @Test
    void namesTheDayFromWhichItRolled() {
        TimeLimit limit = TimeLimit.calendarDays(15, LegalBasis.of("行政诉讼法", "45"));

        assertThat(
                        Deadline.from(LocalDate.of(2025, 9, 17), limit.rollingForward(), calendar)
                                .explanation())
                .isEqualTo(
                        "15 日，自2025-09-17次日起算，期间最后一日2025-10-02为休假日（国庆节、中秋节），顺延，"
                                + "至2025-10-09届满。依据：《行政诉讼法》第四十五条。");
        assertThat(
                        Deadline.from(LocalDate.of(2025, 2, 28), limit.rollingForward(), calendar)
                                .explanation())
                .contains("期间最后一日2025-03-15为双休日，顺延，至2025-03-17届满");
    }

    @Test // 2025-10-11 is a Saturday worked: a period may end on it
    void doesNotRollOverAMakeUpWorkingDay() {
        TimeLimit limit = TimeLimit.calendarDays(15, BASIS).rollingForward();

        assertThat(Deadline.from(LocalDate.of(2025, 9, 26), limit, calendar).explanation())
                .contains("15 日，自2025-09-26次日起算，至2025-10-11届满");
    }

    @Test
    void tellsTheHourInChina() {
        TimeLimit limit = TimeLimit.hours(24, LegalBasis.of("行政强制法", "19"));

        assertThat(
                        Deadline.from(Instant.parse("2025-09-30T08:20:00Z"), limit, calendar)
                                .explanation())
                .isEqualTo("24 小时，自2025-09-30 16:20起算，至2025-10-01 16:20届满。依据：《行政强制法》第十九条。");
    }

    @Test
    void warnsWhereAYearIsNotPublished() {
        Deadline deadline = workingDays(LocalDate.of(2026, 12, 25), 10, calendar);

        assertThat(deadline.isProvisional()).isTrue();
        assertThat(deadline.explanation()).endsWith("。2027年放假安排尚未公布，暂按周一至周五为工作日计算，公布后重新计算。");
    }

    private static Deadline workingDays(LocalDate trigger, int days, WorkingCalendar calendar) {
        return Deadline.from(trigger, TimeLimit.workingDays(days, BASIS), calendar);
    }
}

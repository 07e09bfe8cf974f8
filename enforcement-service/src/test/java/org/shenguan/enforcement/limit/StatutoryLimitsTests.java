package org.shenguan.enforcement.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenguan.chassis.calendar.DayCountRules;
import org.shenguan.chassis.calendar.TimeLimitUnit;

class StatutoryLimitsTests {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @ParameterizedTest
    @EnumSource(LimitCode.class)
    void givesOneNumberForEveryDayOnWhichACaseCanBeFiled(LimitCode code) {
        for (LocalDate day = LocalDate.parse("2021-09-01");
                day.getYear() < 2028;
                day = day.plusDays(1)) {
            assertThat(StatutoryLimits.bundled().on(day).require(code).code()).isEqualTo(code);
        }
    }

    @Test
    void hasNoNumberForTheTimeBeforeTheLaw() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        StatutoryLimits.bundled()
                                .on(LocalDate.parse("2021-07-14"))
                                .require(LimitCode.DECISION));
    }

    @Test // 行政处罚法 art. 85: 二日、三日、五日、七日 are working days, all others calendar days
    void countsDaysAsTheStatuteDoes() {
        assertThat(StatutoryLimits.bundled().all())
                .filteredOn(limit -> limit.unit() != LimitUnit.FEN)
                .filteredOn(limit -> limit.basis().law().contains("行政处罚法"))
                .isNotEmpty()
                .allSatisfy(limit ->
                        assertThat(
                                        DayCountRules.bundled()
                                                .require("行政处罚法", DAY)
                                                .unitOf(limit.amount()))
                                .isEqualTo(TimeLimitUnit.valueOf(limit.unit().name())));
    }

    @Test
    void tellsTheSourceOfEveryNumber() {
        assertThat(StatutoryLimits.bundled().all())
                .allSatisfy(limit -> {
                    assertThat(limit.source()).isNotBlank();
                    assertThat(limit.basis().citation()).startsWith("《");
                });
    }
}

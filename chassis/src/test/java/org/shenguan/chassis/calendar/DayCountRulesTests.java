package org.shenguan.chassis.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenguan.chassis.kernel.LegalBasis;

class DayCountRulesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final DayCountRules rules = DayCountRules.bundled();

    @ParameterizedTest
    @CsvSource({
        // 行政处罚法 art. 85: 二日、三日、五日、七日
        "行政处罚法, 2, WORKING_DAY",
        "行政处罚法, 3, WORKING_DAY",
        "行政处罚法, 5, WORKING_DAY",
        "行政处罚法, 7, WORKING_DAY",
        "行政处罚法, 10, CALENDAR_DAY",
        "行政处罚法, 15, CALENDAR_DAY",
        "行政处罚法, 90, CALENDAR_DAY",
        // 行政强制法 art. 69: 十日以内
        "行政强制法, 3, WORKING_DAY",
        "行政强制法, 10, WORKING_DAY",
        "行政强制法, 15, CALENDAR_DAY",
        "行政强制法, 30, CALENDAR_DAY",
        // 行政许可法 art. 82: every limit
        "行政许可法, 5, WORKING_DAY",
        "行政许可法, 20, WORKING_DAY",
        "行政许可法, 45, WORKING_DAY",
        // 行政复议法 art. 88: 三日、五日、七日、十日
        "行政复议法, 3, WORKING_DAY",
        "行政复议法, 5, WORKING_DAY",
        "行政复议法, 7, WORKING_DAY",
        "行政复议法, 10, WORKING_DAY",
        "行政复议法, 15, CALENDAR_DAY",
        "行政复议法, 60, CALENDAR_DAY",
        "行政诉讼法, 15, CALENDAR_DAY",
        "民事诉讼法, 10, CALENDAR_DAY"
    })
    void countsTheDaysOfEachStatuteByItsOwnRule(String law, int days, TimeLimitUnit unit) {
        assertThat(rules.require(law, DAY).unitOf(days)).isEqualTo(unit);
        assertThat(rules.require("中华人民共和国" + law, DAY).unitOf(days)).isEqualTo(unit);
    }

    @Test
    void neverGuessesForAStatuteItDoesNotKnow() {
        assertThat(rules.find("煤炭法", DAY)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.require("煤炭法", DAY))
                .withMessageContaining("《煤炭法》");
    }

    @Test // 行政处罚法 (2021): in force since 2021-07-15; the earlier text is not registered
    void knowsARuleOnlyWhileItIsInForce() {
        assertThat(rules.find("行政处罚法", LocalDate.of(2021, 7, 14))).isEmpty();
        assertThat(rules.find("行政处罚法", LocalDate.of(2021, 7, 15))).isPresent();
    }

    @Test
    void citesTheArticleThatMakesTheRule() {
        assertThat(rules.require("《行政强制法》", DAY).basis().citation())
                .isEqualTo("《中华人民共和国行政强制法》第六十九条");
    }

    @Test
    void rollsForwardOnlyInLitigation() {
        LegalBasis provision = LegalBasis.of("行政诉讼法", "46");

        assertThat(rules.require("行政诉讼法", DAY).months(6, provision).rollsForward()).isTrue();
        assertThat(rules.require("行政诉讼法", DAY).limit(15, provision).rollsForward()).isTrue();
        assertThat(rules.require("行政处罚法", DAY).limit(15, provision).rollsForward()).isFalse();
    }

    @Test // notices: working days where they write 工作日
    void readsTheUnitOfANoticeFromItsWords() {
        assertThat(DayCountRules.unitInNotice("20个工作日内")).isEqualTo(TimeLimitUnit.WORKING_DAY);
        assertThat(DayCountRules.unitInNotice("30日内")).isEqualTo(TimeLimitUnit.CALENDAR_DAY);
        assertThatIllegalArgumentException().isThrownBy(() -> DayCountRules.unitInNotice("及时"));
    }

    @Test
    void takesRulesOfOtherStatutesAsData() {
        DayCountRule local =
                new DayCountRule(LegalBasis.of("某省条例", "9"), WorkingDayCounts.parse("<=5"), false);

        DayCountRules extended = DayCountRules.of(List.of(local));

        assertThat(extended.require("某省条例", DAY).unitOf(5)).isEqualTo(TimeLimitUnit.WORKING_DAY);
        assertThat(extended.require("某省条例", DAY).unitOf(6)).isEqualTo(TimeLimitUnit.CALENDAR_DAY);
    }
}

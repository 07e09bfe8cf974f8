package org.shenguan.chassis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shenguan.chassis.testing.Property;

class DivisionCodeTests {
    private static final DivisionCode SHANXI = DivisionCode.of("140000");
    private static final DivisionCode JINZHONG = DivisionCode.of("140700");
    private static final DivisionCode YUCI = DivisionCode.of("140702");

    @ParameterizedTest // GB/T 2260
    @CsvSource({
        "000000, NATION, 000000, 999999",
        "140000, PROVINCE, 140000, 149999",
        "140700, CITY, 140700, 140799",
        "140702, COUNTY, 140702, 140702"
    })
    void readsTheLevelAndTheRangeFromTheZeros(
            String code, DivisionLevel level, String from, String to) {
        DivisionCode division = DivisionCode.of(code);

        assertThat(division.level()).isEqualTo(level);
        assertThat(division.rangeFrom()).isEqualTo(from);
        assertThat(division.rangeTo()).isEqualTo(to);
    }

    @Test
    void climbsFromTheCountyToTheNation() {
        assertThat(YUCI.parent()).contains(JINZHONG);
        assertThat(JINZHONG.parent()).contains(SHANXI);
        assertThat(SHANXI.parent()).contains(DivisionCode.NATION);
        assertThat(DivisionCode.NATION.parent()).isEmpty();
    }

    @Test
    void coversItselfAndWhatLiesBelow() {
        assertThat(JINZHONG.covers(JINZHONG)).isTrue();
        assertThat(SHANXI.covers(YUCI)).isTrue();
        assertThat(DivisionCode.NATION.covers(SHANXI)).isTrue();
        assertThat(YUCI.covers(JINZHONG)).isFalse();
        assertThat(JINZHONG.covers(DivisionCode.of("141002"))).isFalse();
        assertThat(SHANXI.covers(DivisionCode.of("320800"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "140171, true",
        "140971, true",
        "320871, true",
        "140179, true",
        "140170, false",
        "140181, false",
        "140702, false",
        "717100, false"
    })
    void tellsStatisticalCodesOfZonesFromDivisions(String code, boolean statistical) {
        assertThat(DivisionCode.of(code).isStatistical()).isEqualTo(statistical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "14070", "1407021", "14070A", "000700", "000001", "140002", "一四〇〇〇〇"})
    void refusesTextThatIsNoDivisionCode(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DivisionCode.of(text));
    }

    @Test
    void readsFullWidthDigits() {
        assertThat(DivisionCode.of(" １４０７０２ ")).isEqualTo(YUCI);
    }

    @Test
    void coversExactlyTheCodesInItsRange() {
        Property.holds(random -> {
            DivisionCode one = divisionCode(random);
            DivisionCode other = divisionCode(random);
            boolean inRange =
                    other.value().compareTo(one.rangeFrom()) >= 0
                            && other.value().compareTo(one.rangeTo()) <= 0;

            assertThat(one.covers(other)).isEqualTo(inRange);
            assertThat(one.parent().stream()).allMatch(parent -> parent.covers(one));
        });
    }

    /** Few provinces and cities, so that covering happens often. */
    private static DivisionCode divisionCode(RandomGenerator random) {
        String code =
                Property.oneOf(random, "000000", "140000", "140100", "140700", "320000", "320800");
        return DivisionCode.of(
                code.endsWith("0000")
                        ? code
                        : code.substring(0, 4) + "%02d".formatted(random.nextInt(100)));
    }
}

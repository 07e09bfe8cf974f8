package org.shenguan.chassis.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTests {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final DivisionCode JINZHONG = DivisionCode.of("140700");

    private final Divisions divisions = Divisions.bundled();

    @ParameterizedTest // GB/T 2260: counties of each city
    @CsvSource({
        "140100, 太原市, 10", "140200, 大同市, 10", "140300, 阳泉市, 5", "140400, 长治市, 12",
        "140500, 晋城市, 6", "140600, 朔州市, 6", "140700, 晋中市, 11", "140800, 运城市, 13",
        "140900, 忻州市, 14", "141000, 临汾市, 17", "141100, 吕梁市, 13", "320800, 淮安市, 7"
    })
    void knowsEveryCountyOfEachCity(String code, String name, int counties) {
        DivisionCode city = DivisionCode.of(code);

        assertThat(divisions.nameOf(city, DAY)).isEqualTo(name);
        assertThat(divisions.children(city, DAY)).hasSize(counties);
    }

    @Test
    void knowsTheElevenCitiesOfShanxi() {
        assertThat(divisions.children(DivisionCode.of("140000"), DAY)).hasSize(11);
        assertThat(divisions.children(DivisionCode.NATION, DAY))
                .extracting(Division::name)
                .containsExactly("山西省", "江苏省");
    }

    @ParameterizedTest // counties that became districts: reports roll up to the new code
    @CsvSource({"140726, 太谷县, 140703, 太谷区", "320829, 洪泽县, 320813, 洪泽区"})
    void keepsTheOldNameAndRollsUpToTheSuccessor(
            String old, String oldName, String current, String currentName) {
        DivisionCode before = DivisionCode.of(old);
        DivisionCode after = DivisionCode.of(current);

        assertThat(divisions.nameOf(before, LocalDate.of(2015, 1, 1))).isEqualTo(oldName);
        assertThat(divisions.currentFor(before)).isEqualTo(after);
        assertThat(divisions.currentFor(after)).isEqualTo(after);
        assertThat(divisions.nameOf(after, DAY)).isEqualTo(currentName);
    }

    @Test
    void showsNoGroundTwiceWhileTheDayOfAChangeIsUnknown() {
        assertThat(divisions.children(JINZHONG, DAY))
                .extracting(division -> division.code().value())
                .contains("140703")
                .doesNotContain("140726");
    }

    @Test // 71 to 79 are statistical codes; such zones may have an approval bureau of their own
    void namesZonesWithoutCountingThemAsDivisions() {
        DivisionCode zone = DivisionCode.of("140171");

        assertThat(divisions.nameOf(zone, DAY)).isEqualTo("山西转型综合改革示范区");
        assertThat(divisions.zones(DAY)).hasSize(5).extracting(Division::code).contains(zone);
        assertThat(divisions.all(DAY)).extracting(Division::code).doesNotContain(zone);
    }

    @Test
    void refusesACodeThatIsNotRegistered() {
        DivisionCode unknown = DivisionCode.of("140799");

        assertThat(divisions.find(unknown, DAY)).isEmpty();
        assertThatExceptionOfType(UnknownDivision.class)
                .isThrownBy(() -> divisions.require(unknown, DAY))
                .withMessageContaining("140799");
    }

    @Test
    void namesADivisionAsOnTheDay() {
        LocalDate change = LocalDate.of(2030, 7, 1);
        Divisions renamed =
                register(
                        division("140800", "甲市", null, change.minusDays(1), "140900"),
                        division("140900", "乙市", null, change.minusDays(1), null),
                        division("140900", "丙市", change, null, null));

        DivisionCode merged = DivisionCode.of("140800");
        DivisionCode successor = DivisionCode.of("140900");
        assertThat(renamed.nameOf(successor, change.minusDays(1))).isEqualTo("乙市");
        assertThat(renamed.nameOf(successor, change)).isEqualTo("丙市");
        assertThat(renamed.find(merged, change)).isEmpty();
        assertThat(renamed.all(change.minusDays(1))).hasSize(4);
        assertThat(renamed.all(change)).hasSize(3);
        assertThat(renamed.currentFor(merged)).isEqualTo(successor);
    }

    @Test
    void refusesARegisterThatContradictsItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        register(
                                division("140800", "甲市", null, null, "140900"),
                                division("140900", "乙市", null, null, "140800")))
                .withMessageContaining("成环");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register(division("140800", "甲市", null, null, "140900")))
                .withMessageContaining("未登记");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        register(
                                division("140800", "甲市", null, DAY, null),
                                division("140800", "乙市", DAY, null, null)))
                .withMessageContaining("重叠");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> register(division("140881", "甲市", null, null, null)))
                .withMessageContaining("上级");
    }

    private static Divisions register(Division... divisions) {
        return Divisions.of(
                Stream.concat(
                                Stream.of(
                                        division("000000", "全国", null, null, null),
                                        division("140000", "山西省", null, null, null)),
                                List.of(divisions).stream())
                        .toList());
    }

    private static Division division(
            String code,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String replacedBy) {
        return new Division(
                DivisionCode.of(code),
                name,
                from,
                to,
                replacedBy == null ? null : DivisionCode.of(replacedBy),
                null);
    }
}

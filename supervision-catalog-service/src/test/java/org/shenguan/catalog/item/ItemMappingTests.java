package org.shenguan.catalog.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.kernel.DivisionCode;

class ItemMappingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String BASIC = "140125000101";
    private static final String IMPLEMENTATION = "11140700MB0000001F3" + BASIC;

    private final SupervisionItem chemicals =
            item(
                    "99140000000001",
                    "140000",
                    List.of("危险化学品经营"),
                    List.of("HAZARDOUS_CHEMICALS"),
                    false);
    private final SupervisionItem industry =
            item("99140000000011", "140000", List.of("工贸"), List.of("TRADE_INDUSTRY"), true);
    private final SupervisionItem elsewhere =
            item("99320800000001", "320800", List.of("危险化学品经营"), List.of(), true);
    private final List<SupervisionItem> items = List.of(chemicals, industry, elsewhere);

    @Test
    void prefersWhatWasMappedByCodeAndReadsTheBasicCodeInsideALongerOne() {
        ItemMapping mapping = new ItemMapping(items, Map.of(industry.code(), Set.of(BASIC)));

        assertThat(mapping.find(sought(IMPLEMENTATION, "危险化学品经营许可", List.of(), "X")))
                .returns(List.of(industry), ItemMapping.Found::items)
                .returns("按登记的许可事项编码对应", ItemMapping.Found::way);
        assertThat(mapping.find(sought(IMPLEMENTATION + "01", "无", List.of(), "X")).items())
                .containsExactly(industry);
        assertThat(mapping.find(sought(BASIC, "无", List.of(), "X")).items())
                .containsExactly(industry);
    }

    @Test
    void readsTheNameThenTheClassesThenTheLine() {
        ItemMapping mapping = new ItemMapping(items, Map.of());
        String line = "EMERGENCY_MANAGEMENT";

        assertThat(
                        mapping.find(sought(BASIC, "危险化学品经营许可", List.of("TRADE_INDUSTRY"), line))
                                .items())
                .containsExactly(chemicals);
        assertThat(mapping.find(sought(BASIC, "某许可", List.of("HAZARDOUS_CHEMICALS"), line)).way())
                .isEqualTo("按监管对象类别对应");
        assertThat(mapping.find(sought(BASIC, "某许可", List.of(), line)))
                .returns(List.of(industry), ItemMapping.Found::items)
                .returns("按行业主管条线缺省对应", ItemMapping.Found::way);
    }

    @Test
    void findsNothingOutsideItsLineRegionAndTerm() {
        ItemMapping mapping = new ItemMapping(items, Map.of());

        assertThat(mapping.find(sought(BASIC, "公共场所卫生许可", List.of(), "HEALTH")))
                .returns(List.of(), ItemMapping.Found::items)
                .returns("没有对应的监管事项", ItemMapping.Found::way);
        assertThat(
                        mapping.find(
                                        new ItemMapping.Sought(
                                                BASIC,
                                                "危险化学品经营许可",
                                                List.of(),
                                                "EMERGENCY_MANAGEMENT",
                                                new DivisionCode("140700"),
                                                LocalDate.of(2019, 12, 31)))
                                .items())
                .isEmpty();
    }

    @Test
    void letsTheNearestListDecide() {
        SupervisionItem municipal =
                item("99140700000001", "140700", List.of("危险化学品经营"), List.of(), false);
        ItemMapping mapping = new ItemMapping(List.of(chemicals, municipal), Map.of());

        assertThat(mapping.find(sought(BASIC, "危险化学品经营许可", List.of(), "X")).items())
                .containsExactly(municipal);
    }

    private static ItemMapping.Sought sought(
            String code, String name, List<String> classes, String line) {
        return new ItemMapping.Sought(code, name, classes, line, new DivisionCode("140700"), DAY);
    }

    private static SupervisionItem item(
            String code, String region, List<String> names, List<String> classes, boolean standIn) {
        return new SupervisionItem(
                code,
                1,
                "对" + code + "的监管",
                new DivisionCode(region),
                1,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                "EMERGENCY_MANAGEMENT",
                names,
                classes,
                standIn,
                "测试",
                "测试",
                LocalDate.of(2020, 1, 1),
                null);
    }
}

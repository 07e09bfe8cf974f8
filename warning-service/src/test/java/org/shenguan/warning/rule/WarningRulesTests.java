package org.shenguan.warning.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenguan.chassis.security.Role;
import tools.jackson.databind.json.JsonMapper;

class WarningRulesTests {

    private final WarningRules rules = WarningRulesJson.bundled(new JsonMapper());

    @ParameterizedTest
    @EnumSource(WarningKind.class)
    void hasARuleWithASourceForEveryKind(WarningKind kind) {
        WarningRule rule = rules.inForce(kind, LocalDate.parse("2026-06-12")).orElseThrow();

        assertThat(rule.source()).contains("突发事件应对法", "可配置");
        assertThat(rule.category()).isNotBlank();
        assertThat(rule.measures()).isNotBlank();
    }

    @Test
    void appliesTheVersionOfTheDay() {
        WarningRule first = rules.versions().getFirst();
        WarningRule second =
                new WarningRule(
                        first.code(),
                        "2",
                        first.kind(),
                        first.category(),
                        WarningLevel.RED,
                        LocalDate.parse("2027-01-01"),
                        LocalDate.parse("2027-12-31"),
                        first.source(),
                        first.explanation(),
                        first.scope(),
                        first.attention(),
                        first.measures(),
                        first.clueTitle(),
                        first.safetyRelated());
        WarningRules both = new WarningRules(List.of(second, first), rules.lifting());

        assertThat(versionOn(both, "2025-12-31")).isEmpty();
        assertThat(versionOn(both, "2026-12-31")).isEqualTo("1");
        assertThat(versionOn(both, "2027-06-01")).isEqualTo("2");
        assertThat(versionOn(both, "2028-01-01")).isEqualTo("1");
    }

    @Test
    void putsTheFactsIntoTheWordsAndMissesNone() {
        assertThat(WarningRule.worded("{name}逾期", Map.of("name", "某公司"))).isEqualTo("某公司逾期");
        assertThat(WarningRule.worded("{name}逾期", Map.of("name", "{order}$1")))
                .isEqualTo("{order}$1逾期");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WarningRule.worded("{order}逾期", Map.of("name", "某公司")));
    }

    @ParameterizedTest
    @CsvSource({
        "RED, LEADER, true",
        "RED, SECTION_HEAD, false",
        "ORANGE, LEADER, true",
        "ORANGE, SECTION_HEAD, false",
        "YELLOW, SECTION_HEAD, true",
        "YELLOW, LEADER, true",
        "BLUE, SECTION_HEAD, true",
        "BLUE, SUPERVISOR, false"
    })
    void letsALevelBeLiftedByWhoeverMayDoSo(WarningLevel level, Role role, boolean allowed) {
        assertThat(rules.lifting().allows(level, Set.of(role))).isEqualTo(allowed);
    }

    private static String versionOn(WarningRules rules, String day) {
        return rules.inForce(WarningKind.CREDIT_GRADE_D, LocalDate.parse(day))
                .map(WarningRule::version)
                .orElse("");
    }
}

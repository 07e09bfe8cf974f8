package org.shenguan.warning.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shenguan.warning.rule.WarningKind;
import org.shenguan.warning.rule.WarningLevel;
import org.shenguan.warning.rule.WarningRule;
import org.shenguan.warning.watch.Department;
import org.shenguan.warning.watch.Subject;
import org.shenguan.warning.watch.WatchedSubject;

class WarningTests {

    private static final Instant RAISED_AT = Instant.parse("2026-06-12T09:30:00Z");
    private static final UUID CAUSE = new UUID(1, 1);
    private static final Department EMERGENCY = new Department("14070021", "晋中市应急管理局", "140700");
    private static final WarningRule RULE =
            new WarningRule(
                    "CREDIT-GRADE-D",
                    "1",
                    WarningKind.CREDIT_GRADE_D,
                    "信用风险高",
                    WarningLevel.ORANGE,
                    LocalDate.parse("2026-01-01"),
                    null,
                    "来源",
                    "信用等级降为 D 级",
                    "{name}的场所",
                    "{name}信用等级降为 D 级",
                    "列入重点监管",
                    "{name}需核查",
                    false);

    @Test // 突发事件应对法 art. 65
    void carriesAllThatAWarningMustSay() {
        WarningChanged said = warning(EMERGENCY).raised();

        assertThat(said.kind()).isEqualTo(WarningKind.CREDIT_GRADE_D);
        assertThat(said.level()).isEqualTo(WarningLevel.ORANGE);
        assertThat(said.startsAt()).isEqualTo("2026-06-12T09:05:21Z");
        assertThat(said.scope()).isEqualTo("某公司的场所");
        assertThat(said.attention()).isEqualTo("某公司信用等级降为 D 级");
        assertThat(said.measures()).isEqualTo("列入重点监管");
        assertThat(said.publisher()).isEqualTo("晋中市应急管理局");
        assertThat(said.publishedAt()).isEqualTo(RAISED_AT);
        assertThat(said.causedBy().eventId()).isEqualTo(CAUSE);
    }

    @Test
    void saysSoWhenNoDepartmentIsKnownYet() {
        WarningChanged said = warning(null).raised();

        assertThat(said.department()).isNull();
        assertThat(said.publisher()).contains("待指派");
    }

    @Test // 突发事件应对法 art. 70
    void isLiftedByANewPublicationOfTheSameWarning() {
        Warning warning = warning(EMERGENCY);
        UUID recovery = new UUID(2, 2);
        Instant later = RAISED_AT.plusSeconds(60);

        WarningChanged lifted = warning.lift("信用等级恢复为 C 级", null, recovery, later);

        assertThat(lifted.warningId()).isEqualTo(warning.id());
        assertThat(lifted.status()).isEqualTo(WarningStatus.LIFTED);
        assertThat(lifted.publishedAt()).isEqualTo(later);
        assertThat(lifted.causedBy().eventId()).isEqualTo(recovery);
        assertThat(lifted.rule().explanation()).contains("恢复为 C 级", "解除预警");
        assertThat(warning.changes()).isEqualTo(2);
    }

    @Test
    void isLiftedOnlyOnce() {
        Warning warning = warning(EMERGENCY);
        warning.lift("理由", "chief", null, RAISED_AT);

        assertThatExceptionOfType(WarningAlreadyLifted.class)
                .isThrownBy(() -> warning.lift("理由", "chief", null, RAISED_AT));
    }

    private static Warning warning(Department owner) {
        return new Warning(
                new UUID(0, 9),
                RULE,
                new Cause(
                        new WatchedSubject(
                                new Subject("91140700MA0000007P", "某公司", "140702"), "140702", true),
                        WarningKind.CREDIT_GRADE_D,
                        "key",
                        Instant.parse("2026-06-12T09:05:21Z"),
                        Map.of("name", "某公司"),
                        CAUSE,
                        "信用等级降为 D 级"),
                owner,
                RAISED_AT);
    }
}

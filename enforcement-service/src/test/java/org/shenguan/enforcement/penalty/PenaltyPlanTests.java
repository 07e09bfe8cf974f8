package org.shenguan.enforcement.penalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shenguan.chassis.kernel.Yuan;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.enforcement.limit.ProcedureLimits;
import org.shenguan.enforcement.limit.StatutoryLimits;

class PenaltyPlanTests {
    private static final ProcedureLimits OLD_RULE = limits("2026-01-31");
    private static final ProcedureLimits NEW_RULE = limits("2026-02-01");

    @Test // 行政处罚法 art. 9: fourteen kinds, each with a code of its own
    void knowsTheFourteenKinds() {
        assertThat(Stream.of(PenaltyKind.values()).map(PenaltyKind::code).sorted())
                .containsExactly(
                        "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12",
                        "13", "14");
        assertThat(PenaltyKind.ofCode("05")).contains(PenaltyKind.LICENSE_REVOCATION);
        assertThat(PenaltyKind.ofCode("15")).isEmpty();
    }

    @ParameterizedTest // 以上包括本数
    @CsvSource({
        "UNIT, 29999.99, false",
        "UNIT, 30000, true",
        "PERSON, 9999.99, false",
        "PERSON, 10000, true"
    })
    void grantsAHearingFromTheThresholdOn(PartyKind party, String fine, boolean granted) {
        assertThat(HearingEntitlement.of(fined(fine), party, OLD_RULE, null).granted())
                .isEqualTo(granted);
    }

    @Test
    void saysThatTheThresholdOfTheNewRuleIsProvisional() {
        assertThat(HearingEntitlement.of(fined("30000"), PartyKind.UNIT, NEW_RULE, null).reasons())
                .singleElement()
                .asString()
                .contains("应急管理部令第18号", "暂定");
        assertThat(HearingEntitlement.of(fined("30000"), PartyKind.UNIT, OLD_RULE, null).reasons())
                .singleElement()
                .asString()
                .doesNotContain("暂定");
    }

    @ParameterizedTest // 行政处罚法 art. 63(1)(3)(4)
    @EnumSource(PenaltyKind.class)
    void grantsAHearingOnTheMeasuresThatTheLawLists(PenaltyKind kind) {
        if (kind == PenaltyKind.FINE) {
            return;
        }
        boolean listed =
                List.of("降低资质等级", "吊销许可证", "责令停产停业", "责令关闭", "限制从业").contains(kind.label());

        assertThat(HearingEntitlement.of(of(kind), PartyKind.UNIT, OLD_RULE, null).granted())
                .isEqualTo(listed);
        assertThat(SeverityRules.of(of(kind), PartyKind.UNIT, OLD_RULE) == Severity.SERIOUS)
                .isEqualTo(listed);
    }

    @Test
    void callsAnAdmonitionMinorAndAModestFineGeneral() {
        assertThat(SeverityRules.of(of(PenaltyKind.WARNING), PartyKind.UNIT, OLD_RULE))
                .isEqualTo(Severity.MINOR);
        assertThat(SeverityRules.of(fined("5000"), PartyKind.UNIT, OLD_RULE))
                .isEqualTo(Severity.GENERAL);
        assertThat(SeverityRules.of(null, PartyKind.UNIT, OLD_RULE)).isEqualTo(Severity.MINOR);
    }

    @Test // 行政处罚法 art. 45(2)
    void isHeavierByAnotherMeasureOrAHigherFineOnly() {
        assertThat(fined("100.01").heavierThan(fined("100"))).isPresent();
        assertThat(fined("100").heavierThan(fined("100"))).isEmpty();
        assertThat(
                        of(PenaltyKind.LICENSE_REVOCATION)
                                .heavierThan(of(PenaltyKind.LICENSE_SUSPENSION)))
                .isPresent();
        assertThat(
                        of(PenaltyKind.LICENSE_SUSPENSION)
                                .heavierThan(of(PenaltyKind.LICENSE_REVOCATION)))
                .isEmpty();
        assertThat(of(PenaltyKind.CLOSURE).heavierThan(fined("100"))).isPresent();
        assertThat(of(PenaltyKind.WARNING).heavierThan(fined("100"))).isEmpty();
    }

    @Test
    void statesAFineExactlyWhenItImposesOne() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> of(PenaltyKind.FINE))
                .satisfies(refused ->
                        assertThat(refused.violations().getFirst().field()).isEqualTo("/fine"));
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() ->
                        new PenaltyPlan(
                                List.of(new Penalty(PenaltyKind.WARNING, "警告")),
                                Yuan.of("1"),
                                List.of("依据")));
    }

    private static PenaltyPlan fined(String yuan) {
        return new PenaltyPlan(
                List.of(new Penalty(PenaltyKind.FINE, "罚款")), Yuan.of(yuan), List.of("依据"));
    }

    private static PenaltyPlan of(PenaltyKind kind) {
        return new PenaltyPlan(List.of(new Penalty(kind, kind.label())), null, List.of("依据"));
    }

    private static ProcedureLimits limits(String filedOn) {
        return StatutoryLimits.bundled().on(LocalDate.parse(filedOn));
    }
}

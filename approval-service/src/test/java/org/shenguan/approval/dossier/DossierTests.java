package org.shenguan.approval.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DossierTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 29);
    private static final List<BlockingRule> RULES =
            Stream.of(Sign.values())
                    .map(sign ->
                            new BlockingRule(
                                    "BLOCK-" + sign,
                                    sign,
                                    "情形",
                                    null,
                                    "测试",
                                    LocalDate.of(2021, 1, 1),
                                    null))
                    .toList();

    private long hour = 0;

    @Test
    void blocksWhileAMajorHazardIsOpen() {
        List<Fact> facts = new ArrayList<>(List.of(inspection(null)));

        assertThat(signs(facts)).containsExactly("BLOCK-MAJOR_HAZARD_OPEN");

        facts.add(fact(new Finding.RectificationConfirmed("T1", "38号")));
        assertThat(signs(facts)).isEmpty();
    }

    @Test
    void blocksFromTheDayAfterARectificationWasDue() {
        List<Fact> facts =
                List.of(fact(new Finding.Inspection("T1", List.of(), List.of(), "38号", TODAY)));

        assertThat(signs(facts)).isEmpty();
        assertThat(blocks(facts, TODAY.plusDays(1)).stream().map(Block::rule))
                .containsExactly("BLOCK-RECTIFICATION_OVERDUE");
    }

    @Test
    void looksAtTheLatestGradeOnly() {
        List<Fact> facts = new ArrayList<>(List.of(fact(new Finding.CreditGrade("D", true))));

        assertThat(signs(facts)).containsExactly("BLOCK-CREDIT_GRADE_D", "BLOCK-BLACKLISTED");

        facts.add(fact(new Finding.CreditGrade("C", false)));
        assertThat(signs(facts)).isEmpty();
    }

    @Test
    void looksAtRedAndOrangeWarningsUntilTheyAreLifted() {
        List<Fact> facts =
                new ArrayList<>(
                        List.of(
                                fact(new Finding.Warning("W1", "RED", true)),
                                fact(new Finding.Warning("W2", "ORANGE", true)),
                                fact(new Finding.Warning("W3", "YELLOW", true))));

        assertThat(signs(facts)).containsExactly("BLOCK-WARNING_RED", "BLOCK-WARNING_ORANGE");

        facts.add(fact(new Finding.Warning("W1", "RED", false)));
        assertThat(signs(facts)).containsExactly("BLOCK-WARNING_ORANGE");
    }

    @Test
    void takesTheSeverityOfAnOpenCaseFromTheCheckItCameFrom() {
        List<Fact> facts =
                new ArrayList<>(
                        List.of(
                                fact(new Finding.CaseFiled("C1", "21号", "T1", "WSL-97-7")),
                                fact(new Finding.CaseFiled("C2", "22号", "T1", "WSL-99-3")),
                                fact(new Finding.CaseFiled("C3", "23号", null, "WSL-97-7")),
                                fact(
                                        new Finding.Inspection(
                                                "T1",
                                                List.of(),
                                                List.of("WSL-97-7"),
                                                null,
                                                null))));

        assertThat(signs(facts)).containsExactly("BLOCK-SERIOUS_CASE_OPEN");

        facts.add(fact(new Finding.CaseDecided("C1", "SERIOUS")));
        assertThat(signs(facts)).isEmpty();
    }

    @Test
    void readsTheSameInWhateverOrderTheEventsCame() {
        List<Fact> facts =
                new ArrayList<>(
                        List.of(
                                inspection(TODAY.minusDays(3)),
                                fact(new Finding.CaseFiled("C1", "21号", "T1", "WSL-97-7")),
                                fact(new Finding.CreditGrade("B", false)),
                                fact(new Finding.CreditGrade("D", false)),
                                fact(new Finding.Warning("W1", "RED", true)),
                                fact(new Finding.Warning("W1", "RED", false)),
                                fact(new Finding.Assignment("A1", "CLAIMED"))));
        List<String> inOrder = signs(facts);

        for (long seed = 1; seed <= 50; seed++) {
            Collections.shuffle(facts, new Random(seed));
            assertThat(signs(facts)).as("seed %d", seed).isEqualTo(inOrder);
        }
        assertThat(inOrder)
                .containsExactly(
                        "BLOCK-MAJOR_HAZARD_OPEN",
                        "BLOCK-RECTIFICATION_OVERDUE",
                        "BLOCK-SERIOUS_CASE_OPEN",
                        "BLOCK-CREDIT_GRADE_D");
    }

    @Test
    void appliesNoRuleOutsideItsTime() {
        BlockingRule ended =
                new BlockingRule(
                        "OLD",
                        Sign.CREDIT_GRADE_D,
                        "情形",
                        null,
                        "测试",
                        LocalDate.of(2021, 1, 1),
                        TODAY);
        Dossier dossier = new Dossier("x", 1, List.of(fact(new Finding.CreditGrade("D", false))));

        assertThat(dossier.blocks(List.of(ended), TODAY)).hasSize(1);
        assertThat(dossier.blocks(List.of(ended), TODAY.plusDays(1))).isEmpty();
    }

    private Fact inspection(@org.jspecify.annotations.Nullable LocalDate rectifyBy) {
        return fact(
                new Finding.Inspection(
                        "T1", List.of("未持证上岗"), List.of("WSL-97-7"), "38号", rectifyBy));
    }

    private Fact fact(Finding finding) {
        return new Fact(
                UUID.randomUUID(),
                "x",
                Instant.parse("2026-06-01T00:00:00Z").plusSeconds(3600 * hour++),
                "摘要",
                "晋中市应急管理局",
                null,
                null,
                finding);
    }

    private static List<String> signs(List<Fact> facts) {
        return blocks(facts, TODAY).stream().map(Block::rule).toList();
    }

    private static List<Block> blocks(List<Fact> facts, LocalDate on) {
        return new Dossier("x", facts.size(), facts).blocks(RULES, on);
    }
}

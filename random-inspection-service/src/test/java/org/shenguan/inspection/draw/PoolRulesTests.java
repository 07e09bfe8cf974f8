package org.shenguan.inspection.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenguan.inspection.lottery.Candidate;
import org.shenguan.inspection.lottery.DrawInput;
import org.shenguan.inspection.lottery.DrawTerms;
import org.shenguan.inspection.lottery.Exclusion;
import org.shenguan.inspection.lottery.Exclusion.Reason;
import org.shenguan.inspection.lottery.ForcedInclusion;
import org.shenguan.inspection.lottery.OfficerExclusion;
import org.shenguan.inspection.lottery.PoolOfficer;
import org.shenguan.inspection.lottery.SampleSize;
import org.shenguan.inspection.object.DirectoryEntry;
import org.shenguan.inspection.object.ObjectStatus;
import org.shenguan.inspection.officer.DirectoryOfficer;
import org.shenguan.inspection.officer.OfficerStatus;
import org.shenguan.inspection.task.TaskLedger.Visits;

class PoolRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate CHECK_BY = LocalDate.of(2026, 6, 30);
    private static final String USCC = "91140700MA0000007P";
    private static final DirectoryEntry FIRM = firm("140702", "1");

    @Test
    void weighsACandidateByItsCreditGrade() {
        DrawInput input = pool(firm("140702", "1.25"), visits(null, false, 0));

        assertThat(input.candidates())
                .extracting(Candidate::uscc, Candidate::weight, Candidate::forced)
                .containsExactly(tuple(USCC, 12_500L, null));
    }

    @Test
    void leavesOutWhoClosed() {
        DirectoryEntry closed =
                new DirectoryEntry(
                        USCC,
                        "140702",
                        "甲",
                        null,
                        List.of(),
                        false,
                        true,
                        true,
                        "D",
                        "2",
                        List.of("14070021"),
                        ObjectStatus.LEFT,
                        "长期停产");

        assertThat(pool(closed, visits(null, false, 0)).exclusions())
                .containsExactly(new Exclusion(USCC, "甲", Reason.LEFT, "长期停产"));
    }

    @Test // 国办发〔2024〕54号: only who is competent inspects
    void drawsOnlyWhomThisDepartmentSupervises() {
        DrawInput another = pool(supervisedBy("14070016"), visits(null, false, 0));
        DrawInput both = pool(supervisedBy("14070016", "14070021"), visits(null, false, 0));

        assertThat(another.candidates()).isEmpty();
        assertThat(another.exclusions()).isEmpty();
        assertThat(both.candidates()).hasSize(1);
        assertThat(reason(supervisedBy(), visits(null, false, 0))).isEqualTo(Reason.NOT_ASSIGNED);
    }

    @ParameterizedTest // 晋中实施细则 四(四)
    @CsvSource({"2026-05-31, true", "2025-06-02, true", "2025-06-01, false", "2024-01-01, false"})
    void leavesOutWhoWasCheckedInsideTheInterval(LocalDate last, boolean left) {
        DrawInput input = pool(FIRM, visits(last, false, 0));

        assertThat(input.exclusions()).hasSize(left ? 1 : 0);
        assertThat(input.candidates()).hasSize(left ? 0 : 1);
    }

    @Test
    void leavesOutWhoStillHasATask() {
        assertThat(reason(FIRM, visits(null, true, 1))).isEqualTo(Reason.TASK_OPEN);
    }

    @Test // 山西省应急管理厅 2025-04-23: 非高危行业未定级每年不超过 6 次
    void leavesOutEvenABlacklistedOneWhoseVisitsAreUsedUp() {
        DirectoryEntry blacklisted = flagged(true, false);

        assertThat(reason(blacklisted, visits(TODAY.minusDays(1), false, 6)))
                .isEqualTo(Reason.CAP_REACHED);
    }

    @Test
    void includesTheBlacklistedAndTheRedInsideTheInterval() {
        Visits recent = visits(TODAY.minusDays(1), false, 1);

        assertThat(pool(flagged(true, true), recent).candidates().getFirst().forced())
                .isEqualTo(ForcedInclusion.BLACKLISTED);
        assertThat(pool(flagged(false, true), recent).candidates().getFirst().forced())
                .isEqualTo(ForcedInclusion.RED_WARNING);
    }

    @Test
    void leavesOutWhoWeighsNothing() {
        assertThat(reason(firm("140702", "0"), visits(null, false, 0)))
                .isEqualTo(Reason.ZERO_WEIGHT);
    }

    @Test
    void takesAnEnterpriseOfTwoRegionsOnce() {
        PoolRules rules = rules(Map.of());

        rules.take(firm("140702", "1"));
        rules.take(firm("140725", "1"));
        DrawInput input = rules.pool(List.of(), Map.of());

        assertThat(input.candidates()).extracting(Candidate::region).containsExactly("140702");
        assertThat(input.exclusions()).isEmpty();
    }

    @Test
    void takesOnlyOfficersWhoMayInspectUntilTheLastDay() {
        PoolRules rules = rules(Map.of());
        rules.take(FIRM);

        DrawInput input =
                rules.pool(
                        List.of(
                                officer(
                                        "1",
                                        CHECK_BY,
                                        OfficerStatus.ACTIVE,
                                        "01",
                                        USCC,
                                        "91140700MA0000456D"),
                                officer("2", CHECK_BY.minusDays(1), OfficerStatus.ACTIVE, "01"),
                                officer("3", CHECK_BY, OfficerStatus.ON_LEAVE, "01"),
                                officer("4", CHECK_BY, OfficerStatus.LEFT, "01"),
                                officer("5", CHECK_BY, OfficerStatus.ACTIVE, "05")),
                        Map.of("1", 3));

        assertThat(input.officers())
                .extracting(
                        PoolOfficer::certificateNumber,
                        PoolOfficer::openTasks,
                        PoolOfficer::recusals)
                .containsExactly(tuple("1", 3, List.of(USCC)));
        assertThat(input.officerExclusions())
                .extracting(OfficerExclusion::certificateNumber, OfficerExclusion::reason)
                .containsExactly(
                        tuple("2", OfficerExclusion.Reason.CERTIFICATE_EXPIRED),
                        tuple("3", OfficerExclusion.Reason.ON_LEAVE),
                        tuple("4", OfficerExclusion.Reason.LEFT),
                        tuple("5", OfficerExclusion.Reason.AUXILIARY));
    }

    private static Reason reason(DirectoryEntry entry, Visits visits) {
        return pool(entry, visits).exclusions().getFirst().reason();
    }

    private static DrawInput pool(DirectoryEntry entry, Visits visits) {
        PoolRules rules = rules(Map.of(USCC, visits));
        rules.take(entry);
        return rules.pool(List.of(), Map.of());
    }

    private static PoolRules rules(Map<String, Visits> visits) {
        DrawTerms terms =
                new DrawTerms(
                        UUID.fromString("37193a4a-6210-53c7-ac75-19fd0543e6cd"),
                        "抽查",
                        "14072500010002",
                        "事项",
                        "140700",
                        "14070021",
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        new SampleSize.Count(1),
                        2,
                        null,
                        CHECK_BY,
                        365,
                        2);
        return new PoolRules(terms, TODAY, VisitCaps.bundled(), visits);
    }

    private static Visits visits(@Nullable LocalDate last, boolean open, int thisYear) {
        return new Visits(last, open, thisYear);
    }

    private static DirectoryEntry firm(String region, String coefficient) {
        return new DirectoryEntry(
                USCC,
                region,
                "甲",
                null,
                List.of("TRADE_INDUSTRY"),
                false,
                false,
                false,
                "B",
                coefficient,
                List.of("14070021"),
                ObjectStatus.ACTIVE,
                null);
    }

    private static DirectoryEntry supervisedBy(String... departments) {
        return new DirectoryEntry(
                USCC,
                "140702",
                "甲",
                null,
                List.of(),
                false,
                false,
                false,
                null,
                "1",
                List.of(departments),
                ObjectStatus.ACTIVE,
                null);
    }

    private static DirectoryEntry flagged(boolean blacklisted, boolean red) {
        return new DirectoryEntry(
                USCC,
                "140702",
                "甲",
                null,
                List.of("TRADE_INDUSTRY"),
                false,
                blacklisted,
                red,
                "D",
                "2",
                List.of("14070021"),
                ObjectStatus.ACTIVE,
                null);
    }

    private static DirectoryOfficer officer(
            String certificate,
            LocalDate until,
            OfficerStatus status,
            String nature,
            String... recusals) {
        return new DirectoryOfficer(
                certificate,
                "姓名",
                "140700",
                "14070021",
                List.of(),
                TODAY.minusYears(3),
                until,
                status,
                nature,
                List.of(recusals));
    }
}

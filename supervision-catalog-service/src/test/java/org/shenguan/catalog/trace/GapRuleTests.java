package org.shenguan.catalog.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.shenguan.catalog.trace.HopFixtures.APPLICATION;
import static org.shenguan.catalog.trace.HopFixtures.CASE;
import static org.shenguan.catalog.trace.HopFixtures.TASK;
import static org.shenguan.catalog.trace.HopFixtures.assignment;
import static org.shenguan.catalog.trace.HopFixtures.clue;
import static org.shenguan.catalog.trace.HopFixtures.hop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shenguan.catalog.trace.Gap.Severity;

/** What should have followed and has not; the same hops give the same gaps in any order. */
class GapRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private final Hop granted =
            hop(LifeLine.DECIDED, 1, "2026-03-02", APPLICATION, Map.of(Fact.DECISION, "GRANTED"));
    private final Hop assigned = assignment(1, "2026-03-02", "ASSIGNED", "2026-03-04");
    private final Hop claimed = assignment(2, "2026-03-03", "CLAIMED", "2026-03-04");
    private final Hop outcome =
            hop(
                    LifeLine.OUTCOME,
                    1,
                    "2026-04-15",
                    TASK,
                    Map.of(
                            Fact.VIOLATIONS, "2",
                            Fact.GRAVEST, "SERIOUS",
                            Fact.RECTIFY_BY, "2026-04-30",
                            Fact.PUBLISH_BY, "2026-05-15",
                            Fact.PUBLISHED_AT, "2026-04-22T02:12:00Z"));
    private final Hop rectified = hop(LifeLine.RECTIFIED, 1, "2026-06-01", TASK, Map.of());
    private final Hop filed =
            hop(LifeLine.CASE_FILED, 1, "2026-05-06", CASE, Map.of(Fact.DECIDE_BY, "2026-08-04"));
    private final Hop decided = hop(LifeLine.CASE_DECIDED, 2, "2026-06-12", CASE, Map.of());
    private final Hop gradeD =
            hop(LifeLine.GRADE, 2, "2026-06-12", Map.of(), Map.of(Fact.GRADE, "D"));
    private final Hop warning =
            hop(
                    LifeLine.WARNING,
                    1,
                    "2026-06-13",
                    Map.of(Key.WARNING_ID, "W1", Key.CAUSED_BY, gradeD.eventId().toString()),
                    Map.of(Fact.STATUS, "RAISED", Fact.KIND, "CREDIT_GRADE_D"));
    private final Hop dispatched = clue(1, "2026-06-15", "DISPATCHED");
    private final Hop signed = clue(2, "2026-06-15", "SIGNED");

    @Test
    void findsNothingInACompleteLine() {
        assertThat(gaps(whole())).isEmpty();
    }

    @Test
    void missesTheAssignmentOfAnApprovalThatWasGranted() {
        assertGap(List.of(granted), "GRANTED-WITHOUT-ASSIGNMENT", Severity.OVERDUE, granted);
        assertThat(GapRule.all(new LifeLine(List.of(granted)), LocalDate.of(2026, 3, 2)))
                .extracting(Gap::severity)
                .containsExactly(Severity.PENDING);
    }

    @Test
    void expectsNothingAfterARefusal() {
        assertThat(
                        gaps(
                                List.of(
                                        hop(
                                                LifeLine.DECIDED,
                                                1,
                                                "2026-03-02",
                                                APPLICATION,
                                                Map.of(Fact.DECISION, "REFUSED")))))
                .isEmpty();
    }

    @Test
    void missesTheDecisionOfAnAssignmentThatCameFirst() {
        assertGap(List.of(claimed), "ASSIGNMENT-WITHOUT-DECISION", Severity.NOTICE, claimed);
    }

    @Test
    void missesTheClaimUntilItIsThere() {
        assertGap(List.of(granted, assigned), "ASSIGNMENT-UNCLAIMED", Severity.OVERDUE, assigned);
        assertThat(GapRule.all(new LifeLine(List.of(granted, assigned)), LocalDate.of(2026, 3, 4)))
                .extracting(Gap::severity, Gap::dueOn)
                .containsExactly(tuple(Severity.PENDING, LocalDate.of(2026, 3, 4)));
        assertThat(gaps(List.of(granted, assigned, claimed))).isEmpty();
    }

    @Test
    void missesTheArbitrationOfAReturnAndOfWhatNobodyCouldBeNamedFor() {
        Hop returned = assignment(2, "2026-03-03", "RETURNED", "2026-03-04");
        Hop nobody = assignment(1, "2026-03-02", "UNASSIGNABLE", "2026-03-04");

        assertGap(
                List.of(granted, assigned, returned),
                "ASSIGNMENT-RETURNED",
                Severity.BROKEN,
                returned);
        assertGap(List.of(granted, nobody), "ASSIGNMENT-UNASSIGNABLE", Severity.BROKEN, nobody);
    }

    @Test
    void noticesASecondDecisionAndCallsAContradictionABreak() {
        Hop again =
                hop(
                        LifeLine.DECIDED,
                        1,
                        "2026-03-05",
                        APPLICATION,
                        Map.of(Fact.DECISION, "GRANTED"));
        Hop refused =
                hop(
                        LifeLine.DECIDED,
                        1,
                        "2026-03-06",
                        APPLICATION,
                        Map.of(Fact.DECISION, "REFUSED"));

        assertGap(List.of(granted, claimed, again), "DECIDED-TWICE", Severity.NOTICE, again);
        assertGap(List.of(granted, claimed, refused), "DECIDED-TWICE", Severity.BROKEN, refused);
    }

    @Test
    void missesTheCaseAfterViolations() {
        assertGap(List.of(outcome, rectified), "VIOLATIONS-WITHOUT-CASE", Severity.BROKEN, outcome);
    }

    @Test
    void missesTheConfirmationOfARectification() {
        assertGap(
                List.of(outcome, filed, decided),
                "RECTIFICATION-UNCONFIRMED",
                Severity.OVERDUE,
                outcome);
    }

    @Test
    void missesThePublicationOfAResult() {
        Hop unpublished =
                hop(
                        LifeLine.OUTCOME,
                        1,
                        "2026-06-15",
                        TASK,
                        Map.of(Fact.VIOLATIONS, "0", Fact.PUBLISH_BY, "2026-07-13"));

        assertGap(List.of(unpublished), "OUTCOME-UNPUBLISHED", Severity.PENDING, unpublished);
    }

    @Test
    void missesTheDecisionOfACase() {
        assertGap(List.of(filed), "CASE-UNDECIDED", Severity.PENDING, filed);
        assertThat(GapRule.all(new LifeLine(List.of(filed)), LocalDate.of(2026, 8, 5)))
                .extracting(Gap::severity)
                .containsExactly(Severity.OVERDUE);
    }

    @Test
    void missesTheAnswerToAProposalAboutALicense() {
        Hop proposal =
                hop(
                        LifeLine.CASE_DECIDED,
                        2,
                        "2026-06-12",
                        Map.of(
                                Key.CASE_ID, "C2",
                                Key.LICENSE_NUMBER, "L1",
                                Key.DECISION_NUMBER, "41号"),
                        Map.of(Fact.LICENSE_PROPOSAL, "REVOKE"));
        Hop earlier =
                hop(
                        LifeLine.LICENSE_CHANGED,
                        1,
                        "2026-05-01",
                        Map.of(Key.LICENSE_NUMBER, "L1"),
                        Map.of());
        Hop answer =
                hop(
                        LifeLine.LICENSE_CHANGED,
                        2,
                        "2026-06-14",
                        Map.of(Key.LICENSE_NUMBER, "L1", Key.DECISION_NUMBER, "41号"),
                        Map.of());

        assertGap(
                List.of(proposal, earlier),
                "LICENSE-PROPOSAL-UNANSWERED",
                Severity.BROKEN,
                proposal);
        assertThat(gaps(List.of(proposal, earlier, answer))).isEmpty();
    }

    @Test
    void missesTheWarningAfterGradeDUntilTheGradeRises() {
        Hop better = hop(LifeLine.GRADE, 3, "2026-06-20", Map.of(), Map.of(Fact.GRADE, "C"));

        assertGap(List.of(gradeD), "GRADE-D-WITHOUT-WARNING", Severity.BROKEN, gradeD);
        assertThat(gaps(List.of(gradeD, better))).isEmpty();
    }

    @Test
    void missesTheClueAfterAWarningUntilItIsLifted() {
        Hop lifted =
                hop(
                        LifeLine.WARNING,
                        2,
                        "2026-06-20",
                        Map.of(Key.WARNING_ID, "W1"),
                        Map.of(Fact.STATUS, "LIFTED"));

        assertGap(List.of(warning), "WARNING-WITHOUT-CLUE", Severity.BROKEN, warning);
        assertThat(gaps(List.of(warning, lifted))).isEmpty();
    }

    @Test
    void missesTheSignatureOfAClueAndItsNewDispatchAfterAReturn() {
        Hop returned = clue(2, "2026-06-15", "RETURNED");

        assertGap(List.of(dispatched), "CLUE-UNSIGNED", Severity.OVERDUE, dispatched);
        assertGap(List.of(dispatched, returned), "CLUE-RETURNED", Severity.BROKEN, returned);
    }

    /** Any part of the line, in any order of arrival, reads as that part in the order of time. */
    @Test
    void readsTheSameLineAndGapsInWhateverOrderHopsArrive() {
        for (long seed = 0; seed < 200; seed++) {
            Random chance = new Random(seed);
            List<Hop> part =
                    new ArrayList<>(whole().stream().filter(_ -> chance.nextBoolean()).toList());
            LifeLine straight = new LifeLine(part);
            List<Gap> gaps = GapRule.all(straight, TODAY);

            Collections.shuffle(part, chance);
            LifeLine shuffled = new LifeLine(part);

            assertThat(shuffled).as("seed %d", seed).isEqualTo(straight);
            assertThat(shuffled.hops()).as("seed %d", seed).hasSameSizeAs(part);
            assertThat(GapRule.all(shuffled, TODAY)).as("seed %d", seed).isEqualTo(gaps);
        }
    }

    private List<Hop> whole() {
        return List.of(
                granted,
                assigned,
                claimed,
                outcome,
                rectified,
                filed,
                decided,
                gradeD,
                warning,
                dispatched,
                signed);
    }

    private static void assertGap(List<Hop> hops, String code, Severity severity, Hop after) {
        assertThat(gaps(hops))
                .extracting(Gap::code, Gap::severity, Gap::after)
                .containsExactly(tuple(code, severity, after.eventId()));
    }

    private static List<Gap> gaps(List<Hop> hops) {
        return GapRule.all(new LifeLine(hops), TODAY);
    }
}

package org.shenguan.enforcement.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.problem.DomainProblem;
import org.shenguan.chassis.testing.Property;
import org.shenguan.enforcement.casefile.Actor;
import org.shenguan.enforcement.casefile.CaseOfficer;
import org.shenguan.enforcement.casefile.Deliberation;
import org.shenguan.enforcement.casefile.ReviewGround;
import org.shenguan.enforcement.penalty.PenaltyKind;
import org.shenguan.enforcement.penalty.PenaltyPlan;

/** Whatever is tried in whatever order: no case reaches a state that the law does not allow. */
class LawfulnessPropertyTests {
    private static final int CASES = 3_000;
    private static final int ACTS = 25;
    private static final List<PenaltyPlan> PLANS =
            List.of(
                    TestCase.SMALL_FINE,
                    TestCase.LARGE_FINE,
                    TestCase.of(PenaltyKind.WARNING),
                    TestCase.of(PenaltyKind.LICENSE_REVOCATION),
                    TestCase.of(PenaltyKind.LICENSE_SUSPENSION));
    private static final List<CaseOfficer> OFFICERS =
            List.of(
                    TestCase.WANG_OFFICER,
                    TestCase.LI_OFFICER,
                    new CaseOfficer("140720260009", "法制员"));

    /** What happened, kept apart from the case, so that the case is not judged by itself. */
    private static final class Witness {
        boolean reviewNeeded;
        boolean complex;
        boolean lastReviewFailed;
        boolean reviewed;
        boolean reviewedAfterHearing;
        boolean told;
        PenaltyPlan toldPlan;
        LocalDate hearingBy;
        LocalDate statementBy;
        boolean statement;
        boolean hearingWaived;
        boolean hearingRequested;
        boolean hearingHeld;
        final List<String> investigators = new ArrayList<>();
    }

    @Test // 行政处罚法 art. 42, 44, 45, 57, 58, 62, 63, 64
    void reachesNoUnlawfulStateByAnySequenceOfActs() {
        Map<CaseState, Integer> reached = new EnumMap<>(CaseState.class);
        Property.holds(CASES, random -> reached.merge(play(random), 1, Integer::sum));
        assertThat(reached.keySet())
                .as("the acts tried are varied enough to reach both ends")
                .contains(CaseState.DECIDED, CaseState.NO_PENALTY, CaseState.DROPPED);
        assertThat(reached.get(CaseState.DECIDED)).isGreaterThan(300);
    }

    private CaseState play(RandomGenerator random) {
        LocalDate day = LocalDate.parse("2026-03-02");
        TestCase test = TestCase.proposed(day);
        Witness witness = new Witness();
        for (int i = 0; i < ACTS; i++) {
            day = day.plusDays(random.nextInt(4));
            CaseState before = test.file.state();
            try {
                act(random, test, witness, day);
            } catch (DomainProblem refused) {
                assertThat(test.file.state()).as("a refused act changes nothing").isEqualTo(before);
            }
        }
        return test.file.state();
    }

    private void act(RandomGenerator random, TestCase test, Witness seen, LocalDate day) {
        PenaltyPlan plan = PLANS.get(random.nextInt(PLANS.size()));
        boolean astray = random.nextInt(3) == 0;
        switch (astray ? random.nextInt(14) : likely(random, test.file.state())) {
            case 0, 1 -> test.file(day);
            case 2, 3 -> investigate(random, test, seen, day);
            case 4, 5 -> review(random, test, seen, day);
            case 6, 7 -> announce(random, test, seen, day, plan);
            case 8 -> {
                if (random.nextBoolean()) {
                    test.hearStatement(day);
                } else {
                    test.waiveStatement(day);
                }
                seen.statement = true;
            }
            case 9 -> {
                test.file.waiveHearing("张法人", day);
                seen.hearingWaived = true;
                seen.hearingRequested = false;
            }
            case 10 -> {
                test.file.requestHearing(day);
                assertThat(day).isBeforeOrEqualTo(seen.hearingBy);
                seen.hearingRequested = true;
                seen.hearingWaived = false;
            }
            case 11 -> {
                CaseOfficer presider = OFFICERS.get(random.nextInt(OFFICERS.size()));
                test.holdHearing(day.minusDays(random.nextInt(15)), day, presider);
                assertThat(seen.investigators).doesNotContain(presider.certificateNumber());
                seen.hearingHeld = true;
                seen.reviewNeeded = true;
            }
            case 12 -> impose(random, test, seen, day, plan);
            default -> {
                if (random.nextInt(12) == 0) {
                    test.file.drop("线索不实", TestCase.CHIEF, day);
                } else if (random.nextInt(4) == 0) {
                    test.refrain(day);
                    assertThat(seen.investigators).isNotEmpty();
                    assertThat(seen.lastReviewFailed).isFalse();
                }
            }
        }
    }

    /** An act that fits the state, so that the long ways through the procedure are walked too. */
    private static int likely(RandomGenerator random, CaseState state) {
        int[] acts =
                switch (state) {
                    case PROPOSED -> new int[] {0};
                    case FILED -> new int[] {2};
                    case INVESTIGATED -> new int[] {4, 6, 6};
                    case LEGALLY_REVIEWED -> new int[] {6};
                    case NOTIFIED -> new int[] {8, 9, 10, 12};
                    case STATEMENT_HEARD -> new int[] {4, 9, 10, 12};
                    case HEARING_REQUESTED -> new int[] {8, 11};
                    case HEARING_HELD -> new int[] {4, 8, 12};
                    case DECIDED, NO_PENALTY, DROPPED -> new int[] {12, 13};
                };
        return acts[random.nextInt(acts.length)];
    }

    private void investigate(RandomGenerator random, TestCase test, Witness seen, LocalDate day) {
        boolean needsReview = random.nextInt(3) == 0;
        List<CaseOfficer> officers =
                random.nextInt(4) == 0 ? OFFICERS.subList(0, 1) : OFFICERS.subList(0, 2);
        if (needsReview) {
            test.investigate(day, officers, TestCase.WANG, TestCase.ground(ReviewGround.COMPLEX));
        } else {
            test.investigate(day, officers, TestCase.WANG);
        }
        assertThat(officers).as("art. 42").hasSizeGreaterThanOrEqualTo(2);
        seen.reviewNeeded = needsReview;
        seen.complex = needsReview;
        officers.forEach(one -> seen.investigators.add(one.certificateNumber()));
    }

    private void review(RandomGenerator random, TestCase test, Witness seen, LocalDate day) {
        Actor by = random.nextInt(3) == 0 ? TestCase.WANG : TestCase.REVIEWER;
        boolean passed = random.nextInt(4) != 0;
        test.file.review(passed, "意见", by, day);
        assertThat(seen.investigators).as("art. 58").doesNotContain(by.certificateNumber());
        seen.reviewed = passed;
        seen.reviewedAfterHearing = passed && seen.hearingHeld;
        seen.lastReviewFailed = !passed;
        if (!passed) {
            seen.told = false;
            seen.statement = false;
            seen.hearingWaived = false;
            seen.hearingRequested = false;
            seen.hearingHeld = false;
            seen.hearingBy = null;
        }
    }

    private void announce(
            RandomGenerator random, TestCase test, Witness seen, LocalDate day, PenaltyPlan plan) {
        LocalDate statementBy = random.nextBoolean() ? day.plusDays(3) : null;
        test.announce(plan, day, statementBy);
        seen.told = true;
        seen.toldPlan = plan;
        seen.statementBy = statementBy;
        seen.hearingBy = test.file.notice().hearingRequestBy();
        boolean heard = plan == PLANS.get(1) || plan == PLANS.get(3);
        assertThat(seen.hearingBy != null).as("art. 63").isEqualTo(heard);
    }

    private void impose(
            RandomGenerator random, TestCase test, Witness seen, LocalDate day, PenaltyPlan plan) {
        boolean together = random.nextInt(3) != 0;
        PenaltyPlan imposed = random.nextBoolean() && seen.toldPlan != null ? seen.toldPlan : plan;
        test.impose(imposed, day, together ? new Deliberation(List.of("局长", "副局长"), "同意") : null);

        assertThat(seen.investigators).as("art. 42, 54").hasSizeGreaterThanOrEqualTo(2);
        assertThat(seen.told).as("art. 44").isTrue();
        assertThat(seen.statement || (seen.statementBy != null && day.isAfter(seen.statementBy)))
                .as("art. 62")
                .isTrue();
        assertThat(seen.lastReviewFailed).as("art. 58").isFalse();
        if (seen.reviewNeeded) {
            assertThat(seen.hearingHeld ? seen.reviewedAfterHearing : seen.reviewed)
                    .as("art. 58")
                    .isTrue();
        }
        if (seen.hearingBy != null) {
            assertThat(
                            seen.hearingWaived
                                    || seen.hearingHeld
                                    || (!seen.hearingRequested && day.isAfter(seen.hearingBy)))
                    .as("art. 63, 64")
                    .isTrue();
        }
        assertThat(imposed.fineOrZero())
                .as("art. 44, 45")
                .isLessThanOrEqualTo(seen.toldPlan.fineOrZero());
        boolean grave = imposed == PLANS.get(1) || imposed == PLANS.get(3);
        assertThat(together || !(grave || seen.complex)).as("art. 57(2)").isTrue();
    }
}

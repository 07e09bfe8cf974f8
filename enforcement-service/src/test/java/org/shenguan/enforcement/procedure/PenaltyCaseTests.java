package org.shenguan.enforcement.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shenguan.enforcement.procedure.Refusals.assertBarred;
import static org.shenguan.enforcement.procedure.Refusals.assertRefused;
import static org.shenguan.enforcement.procedure.TestCase.LARGE_FINE;
import static org.shenguan.enforcement.procedure.TestCase.SMALL_FINE;
import static org.shenguan.enforcement.procedure.TestCase.ground;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shenguan.enforcement.casefile.Actor;
import org.shenguan.enforcement.casefile.CaseOfficer;
import org.shenguan.enforcement.casefile.DecisionOutcome;
import org.shenguan.enforcement.casefile.Deliberation;
import org.shenguan.enforcement.casefile.DeliveryMethod;
import org.shenguan.enforcement.casefile.LicenseProposal;
import org.shenguan.enforcement.casefile.ReviewGround;
import org.shenguan.enforcement.casefile.StartedClock;
import org.shenguan.enforcement.limit.LimitCode;
import org.shenguan.enforcement.penalty.PenaltyPlan;
import org.shenguan.enforcement.penalty.Severity;

class PenaltyCaseTests {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Test // 行政处罚法 art. 60
    void mustBeDecidedWithinNinetyCalendarDaysOfItsFiling() {
        TestCase test = TestCase.filed(LocalDate.parse("2026-05-06"));

        StartedClock clock = test.file.clock(LimitCode.DECISION).orElseThrow();

        assertThat(clock.dueOn()).isEqualTo("2026-08-04");
        assertThat(clock.explanation()).contains("90 日", "第六十条");
        assertThat(test.file.overdue(LocalDate.parse("2026-08-04"))).isFalse();
        assertThat(test.file.overdue(LocalDate.parse("2026-08-05"))).isTrue();
    }

    @Test // 行政处罚法 art. 60
    void recordsThatADecisionCameTooLate() {
        TestCase test = TestCase.investigated(DAY);
        test.announce(SMALL_FINE, DAY);
        test.waiveStatement(DAY);

        test.impose(SMALL_FINE, DAY.plusDays(93));

        assertThat(test.file.decision().overdueBy()).isEqualTo(3);
        assertThat(test.file.clock(LimitCode.DECISION).orElseThrow().late(DAY)).isTrue();
    }

    @Test // 行政处罚法 art. 42(1)
    void refusesAnInvestigationByOneOfficer() {
        TestCase test = TestCase.filed(DAY);
        CaseOfficer again = new CaseOfficer(TestCase.WANG_OFFICER.certificateNumber(), "同一人");

        assertRefused(
                () -> test.investigate(DAY, List.of(TestCase.WANG_OFFICER, again), TestCase.WANG),
                "too-few-officers",
                "第四十二条第一款");
        assertThat(test.file.state()).isEqualTo(CaseState.FILED);
    }

    @Test // 行政处罚法 art. 42(1)
    void letsOnlyAnInvestigatorReport() {
        TestCase test = TestCase.filed(DAY);

        assertRefused(
                () ->
                        test.investigate(
                                DAY,
                                List.of(TestCase.WANG_OFFICER, TestCase.LI_OFFICER),
                                new Actor("enforcer2.jinzhong", "张永强", "140720260002")),
                "not-an-investigator",
                "第四十二条第一款");
    }

    @Test // 行政处罚法 art. 58(1)
    void letsNoInvestigatorReviewTheCase() {
        TestCase test = TestCase.investigated(DAY);

        assertRefused(
                () -> test.file.review(true, "通过", TestCase.WANG, DAY),
                "reviewer-investigated",
                "第五十八条第一款");
        assertRefused(
                () -> test.file.review(true, "通过", new Actor("x", "李晓敏", "140720260003"), DAY),
                "reviewer-investigated",
                "第五十八条第一款");
    }

    @Test // 行政处罚法 art. 58(1): 未经法制审核或者审核未通过的，不得作出决定
    void takesNoDecisionWithoutTheLegalReviewThatTheCaseNeeds() {
        TestCase test = TestCase.investigated(DAY, ground(ReviewGround.MAJOR_PUBLIC_INTEREST));
        test.announce(SMALL_FINE, DAY);
        test.waiveStatement(DAY);

        assertBarred(() -> test.impose(SMALL_FINE, DAY), "legal-review-missing");
        assertThat(test.outstanding(DAY)).containsExactly("legal-review-missing");

        test.review(true, DAY);
        test.impose(SMALL_FINE, DAY);

        assertThat(test.file.state()).isEqualTo(CaseState.DECIDED);
    }

    @Test // 行政处罚法 art. 58(1)
    void goesBackToInvestigationWhenTheReviewFails() {
        TestCase test = TestCase.investigated(DAY);
        test.announce(LARGE_FINE, DAY);
        test.waiveStatement(DAY);

        test.review(false, DAY);

        assertThat(test.file.state()).isEqualTo(CaseState.FILED);
        assertThat(test.file.notice()).isNull();
        assertThat(test.outstanding(DAY))
                .containsExactly("investigation-missing", "legal-review-missing", "notice-missing");

        test.investigate(DAY);
        test.announce(SMALL_FINE, DAY);
        test.waiveStatement(DAY);
        assertBarred(() -> test.impose(SMALL_FINE, DAY), "legal-review-missing");
    }

    @Test // 行政处罚法 art. 57(2)
    void decidesSeriousCasesTogether() {
        TestCase test = TestCase.investigated(DAY);
        test.announce(LARGE_FINE, DAY);
        test.waiveStatement(DAY);
        test.file.waiveHearing("张法人", DAY);

        assertRefused(() -> test.impose(LARGE_FINE, DAY, null), "deliberation-missing", "第五十七条第二款");
        assertRefused(
                () -> test.impose(LARGE_FINE, DAY, new Deliberation(List.of("局长", "局长 "), "同意")),
                "deliberation-missing",
                "第五十七条第二款");

        test.impose(LARGE_FINE, DAY);
        assertThat(test.file.decision().severity()).isEqualTo(Severity.SERIOUS);
    }

    @Test // 行政处罚法 art. 57(2)
    void decidesComplexCasesTogetherHoweverSmallTheFine() {
        TestCase test = TestCase.investigated(DAY, ground(ReviewGround.COMPLEX));
        test.review(true, DAY);
        test.announce(SMALL_FINE, DAY);
        test.waiveStatement(DAY);

        assertRefused(() -> test.impose(SMALL_FINE, DAY, null), "deliberation-missing", "第五十七条第二款");
    }

    @Test // 行政处罚法 art. 33, 57(1)
    void mayEndWithoutAPenaltyAndWithoutANotice() {
        TestCase test = TestCase.investigated(DAY);

        test.refrain(DAY);

        assertThat(test.file.state()).isEqualTo(CaseState.NO_PENALTY);
        assertThat(test.file.decision().severity()).isEqualTo(Severity.MINOR);
    }

    @Test // 安全生产法 art. 78(2), 行政处罚法 art. 61; spring festival of 2025
    void countsSevenWorkingDaysForPublicationAndDelivery() {
        LocalDate decided = LocalDate.parse("2025-01-24");
        TestCase test = decidedOn(decided, SMALL_FINE);

        assertThat(test.file.clock(LimitCode.PUBLICATION).orElseThrow().dueOn())
                .isEqualTo("2025-02-10");
        assertThat(test.file.clock(LimitCode.DELIVERY).orElseThrow().dueOn())
                .isEqualTo("2025-02-10");

        test.file.publish(LocalDate.parse("2025-02-11"));
        assertThat(test.file.clock(LimitCode.PUBLICATION).orElseThrow().late(decided)).isTrue();
        assertThatExceptionOfType(AlreadyDone.class)
                .isThrownBy(() -> test.file.publish(LocalDate.parse("2025-02-12")));
    }

    @Test // 行政处罚法 art. 67(3)
    void givesFifteenDaysFromTheReceiptToPay() {
        TestCase test = decidedOn(DAY, SMALL_FINE);

        test.file.deliver(
                LocalDate.parse("2026-03-06"),
                DeliveryMethod.DIRECT,
                TestCase.WANG,
                test.limits(),
                TestCase.CALENDAR);

        assertThat(test.file.clock(LimitCode.PAYMENT).orElseThrow().dueOn())
                .isEqualTo("2026-03-21");
    }

    @Test
    void proposesOnlyWhatThePenaltySays() {
        TestCase test = TestCase.investigated(DAY);
        test.announce(SMALL_FINE, DAY);
        test.waiveStatement(DAY);

        assertRefused(
                () ->
                        test.decide(
                                new DecisionDraft(
                                        DecisionOutcome.PENALTY,
                                        SMALL_FINE,
                                        SMALL_FINE.basis(),
                                        null,
                                        new LicenseProposal(
                                                LicenseProposal.Action.REVOKE, "晋中危化经字1"),
                                        null),
                                DAY),
                "proposal-without-penalty",
                "第四十四条");
    }

    @Test
    void actsNoMoreInAClosedCase() {
        TestCase test = TestCase.filed(DAY);
        test.file.drop("主体已注销", TestCase.CHIEF, DAY);

        assertThatExceptionOfType(IllegalCaseTransition.class)
                .isThrownBy(() -> test.investigate(DAY))
                .satisfies(refused -> assertThat(refused.state()).isEqualTo("DROPPED"));
        assertThat(test.outstanding(DAY)).isEmpty();
    }

    @Test
    void standsForItsGravestViolation() {
        assertThat(TestCase.proposed(DAY).file.origin().principalAct().code())
                .isEqualTo("WSL-97-7");
    }

    private static TestCase decidedOn(LocalDate day, PenaltyPlan plan) {
        TestCase test = TestCase.investigated(day);
        test.announce(plan, day);
        test.waiveStatement(day);
        test.impose(plan, day);
        return test;
    }
}

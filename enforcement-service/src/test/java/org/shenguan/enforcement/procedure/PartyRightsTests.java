package org.shenguan.enforcement.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shenguan.enforcement.procedure.Refusals.assertBarred;
import static org.shenguan.enforcement.procedure.Refusals.assertRefused;
import static org.shenguan.enforcement.procedure.TestCase.LARGE_FINE;
import static org.shenguan.enforcement.procedure.TestCase.SMALL_FINE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shenguan.enforcement.casefile.CaseOfficer;
import org.shenguan.enforcement.casefile.ReviewGround;
import org.shenguan.enforcement.penalty.PenaltyKind;

class PartyRightsTests {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    @Test // 行政处罚法 art. 44, 62
    void tellsThePartyBeforeItDecides() {
        TestCase test = TestCase.investigated(DAY);

        assertThatExceptionOfType(IllegalCaseTransition.class)
                .isThrownBy(() -> test.impose(SMALL_FINE, DAY))
                .satisfies(refused -> assertThat(refused.state()).isEqualTo("INVESTIGATED"));
        assertThat(test.outstanding(DAY)).containsExactly("notice-missing");
    }

    @Test // 行政处罚法 art. 62
    void waitsForTheStatementUnlessThePartyWaivesIt() {
        TestCase test = TestCase.investigated(DAY);
        test.announce(SMALL_FINE, DAY);

        assertBarred(() -> test.impose(SMALL_FINE, DAY.plusDays(30)), "statement-open");

        test.waiveStatement(DAY);
        test.impose(SMALL_FINE, DAY);
        assertThat(test.file.state()).isEqualTo(CaseState.DECIDED);
    }

    @Test // 行政处罚法 art. 44: the notice itself may set the days, the law does not
    void goesOnWhenThePartyLetsTheDaysOfTheNoticePass() {
        TestCase test = TestCase.investigated(DAY);
        test.announce(SMALL_FINE, DAY, DAY.plusDays(3));

        assertBarred(() -> test.impose(SMALL_FINE, DAY.plusDays(3)), "statement-open");

        test.impose(SMALL_FINE, DAY.plusDays(4));
        assertThat(test.file.state()).isEqualTo(CaseState.DECIDED);
    }

    @Test // 行政处罚法 art. 45(2)
    void imposesNothingHeavierAfterAStatement() {
        TestCase test = TestCase.investigated(DAY);
        test.announce(SMALL_FINE, DAY);
        test.hearStatement(DAY);

        assertRefused(
                () -> test.impose(TestCase.fine("9000.01"), DAY),
                "heavier-after-statement",
                "第四十五条第二款");
        assertRefused(
                () -> test.impose(TestCase.of(PenaltyKind.SUSPENSION_OF_BUSINESS), DAY),
                "heavier-after-statement",
                "第四十五条第二款");

        test.impose(TestCase.fine("5000"), DAY);
        assertThat(test.file.decision().plan().fine().decimal()).isEqualTo("5000.00");
    }

    @Test // 行政处罚法 art. 44
    void imposesNothingThatWasNotTold() {
        TestCase test = TestCase.investigated(DAY);
        test.announce(SMALL_FINE, DAY);
        test.waiveStatement(DAY);

        assertRefused(() -> test.impose(LARGE_FINE, DAY), "heavier-than-notified", "第四十四条");
    }

    @Test // 行政处罚法 art. 64(1), 85; the calendar of 2025: 10-01 to 10-08 off, 09-28 and 10-11 worked
    void acceptsARequestForAHearingUntilTheFifthWorkingDay() {
        LocalDate told = LocalDate.parse("2025-09-30");
        TestCase test = TestCase.investigated(told);
        test.announce(LARGE_FINE, told);

        assertThat(test.file.notice().hearingRequestBy()).isEqualTo("2025-10-14");
        assertRefused(
                () -> test.file.requestHearing(LocalDate.parse("2025-10-15")),
                "hearing-window-closed",
                "第六十四条第一项");

        test.file.requestHearing(LocalDate.parse("2025-10-14"));
        assertThat(test.file.state()).isEqualTo(CaseState.HEARING_REQUESTED);
    }

    @Test // 行政处罚法 art. 63, 64
    void waitsForTheHearingWindowUnlessThePartyWaivesIt() {
        TestCase test = TestCase.investigated(DAY);
        test.announce(LARGE_FINE, DAY);
        test.waiveStatement(DAY);
        LocalDate last = test.file.notice().hearingRequestBy();

        assertBarred(() -> test.impose(LARGE_FINE, last), "hearing-window-open");
        assertThat(test.outstanding(DAY))
                .containsExactly("hearing-window-open", "deliberation-missing");
        assertThat(test.outstanding(last.plusDays(1))).containsExactly("deliberation-missing");

        test.file.waiveHearing("张法人", DAY);
        test.impose(LARGE_FINE, DAY);
        assertThat(test.file.state()).isEqualTo(CaseState.DECIDED);
    }

    @Test // 行政处罚法 art. 63
    void grantsNoHearingOnAPenaltyBelowTheRange() {
        TestCase test = TestCase.investigated(DAY);
        test.announce(SMALL_FINE, DAY);

        assertRefused(() -> test.file.requestHearing(DAY), "no-hearing-right", "第六十三条");
    }

    @Test // 行政处罚法 art. 58(1)(2), 64(2)(4), 65
    void hearsThePartyInTimeByAnotherThanTheInvestigatorAndReviewsAfterwards() {
        TestCase test = TestCase.investigated(DAY);
        test.review(true, DAY);
        test.announce(LARGE_FINE, DAY);
        test.file.requestHearing(DAY);
        test.waiveStatement(DAY);
        CaseOfficer presider = new CaseOfficer("140720260009", "法制员");
        LocalDate seventh = LocalDate.parse("2026-03-11");

        assertThatExceptionOfType(IllegalCaseTransition.class)
                .isThrownBy(() -> test.impose(LARGE_FINE, DAY));
        assertRefused(
                () -> test.holdHearing(DAY, seventh.minusDays(1), presider),
                "hearing-notified-late",
                "第六十四条第二项");
        assertRefused(
                () -> test.holdHearing(DAY, seventh, TestCase.LI_OFFICER),
                "presider-investigated",
                "第六十四条第四项");

        test.holdHearing(DAY, seventh, presider);
        assertThat(test.file.reviewGrounds())
                .extracting(one -> one.ground())
                .containsExactly(ReviewGround.HEARING);
        assertBarred(() -> test.impose(LARGE_FINE, seventh), "legal-review-missing");

        test.review(true, seventh);
        test.impose(LARGE_FINE, seventh);
        assertThat(test.file.state()).isEqualTo(CaseState.DECIDED);
    }
}

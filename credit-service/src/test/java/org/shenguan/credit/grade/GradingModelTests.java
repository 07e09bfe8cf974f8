package org.shenguan.credit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.credit.grade.CreditGrade.A;
import static org.shenguan.credit.grade.CreditGrade.B;
import static org.shenguan.credit.grade.CreditGrade.C;
import static org.shenguan.credit.grade.CreditGrade.D;
import static org.shenguan.credit.grade.Entries.MODEL;
import static org.shenguan.credit.grade.Entries.TASK;
import static org.shenguan.credit.grade.Entries.check;
import static org.shenguan.credit.grade.Entries.confirmed;
import static org.shenguan.credit.grade.Entries.granted;
import static org.shenguan.credit.grade.Entries.license;
import static org.shenguan.credit.grade.Entries.on;
import static org.shenguan.credit.grade.Entries.penalty;
import static org.shenguan.credit.record.Severity.GENERAL;
import static org.shenguan.credit.record.Severity.MINOR;
import static org.shenguan.credit.record.Severity.SERIOUS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenguan.credit.record.CreditEntry;
import org.shenguan.credit.record.Fact;
import org.shenguan.credit.record.LicenseChange;

/** The demonstration model: what each conduct does to a grade, for how long, and why. */
class GradingModelTests {

    private static final CreditEntry LICENSE = on("2026-03-02", granted());
    private static final CreditEntry BAD_CHECK =
            on("2026-04-15", check(TASK, true, false, GENERAL));
    private static final CreditEntry STOPPAGE =
            on("2026-06-12", penalty(SERIOUS, "04", "120000.00"));

    @Test
    void leavesASubjectWithNothingButALicenseAtTheTop() {
        Grade grade = grade("2026-03-02", LICENSE);

        assertThat(grade.letter()).isEqualTo(A);
        assertThat(grade.score()).isEqualByComparingTo("100");
        assertThat(grade.lines()).singleElement().extracting(GradeLine::rule).isEqualTo("BASE");
    }

    @Test
    void lowersTheGradeForAViolationWithAnUnrectifiedMajorHazard() {
        Grade grade = grade("2026-04-15", LICENSE, BAD_CHECK);

        assertThat(grade.letter()).isEqualTo(B);
        assertThat(grade.lines())
                .extracting(GradeLine::rule)
                .containsExactly("BASE", "MAJOR-HAZARD", "VIOLATION-GENERAL");
        assertThat(grade.lines().get(1).sourceEventId()).isEqualTo(BAD_CHECK.eventId());
        assertThat(grade.lines().get(1).explanation()).contains("整改经复查确认前持续计分");
    }

    @Test
    void countsAnOrderAsOverdueFromTheDayAfterItsLast() {
        assertThat(rules(grade("2026-04-30", BAD_CHECK))).doesNotContain("RECTIFICATION-OVERDUE");
        assertThat(rules(grade("2026-05-01", BAD_CHECK))).contains("RECTIFICATION-OVERDUE");
        assertThat(grade("2026-05-01", BAD_CHECK).letter()).isEqualTo(C);
    }

    @Test
    void sinksToTheBottomWithASeriousPenaltyAfterAMajorHazard() {
        assertThat(grade("2026-06-12", LICENSE, BAD_CHECK, STOPPAGE).letter()).isEqualTo(D);
        assertThat(
                        grade(
                                        "2026-06-12",
                                        on("2026-04-15", check(TASK, true, true, GENERAL)),
                                        STOPPAGE)
                                .letter())
                .as("rectified on the spot")
                .isEqualTo(D);
    }

    @ParameterizedTest // 行政处罚法 art. 63
    @CsvSource({
        "04, , PENALTY-SERIOUS",
        "05, , PENALTY-SERIOUS",
        "02, 30000.00, PENALTY-SERIOUS",
        "02, 29999.99, PENALTY-MINOR",
        "01, , PENALTY-MINOR"
    })
    void takesHearingLevelPenaltiesAsSeriousWhateverTheyAreCalled(
            String kind, String fine, String rule) {
        assertThat(rules(grade("2026-06-12", on("2026-06-12", penalty(MINOR, kind, fine)))))
                .contains(rule);
    }

    @Test
    void doesNotCountADecisionNotToPunish() {
        Fact none = new Fact.CaseDecided(Entries.id("c"), "不罚1号", false, MINOR, List.of(), null);

        assertThat(grade("2026-07-10", on("2026-07-10", none)).score()).isEqualByComparingTo("100");
    }

    @Test
    void givesPartBackOnceTheRectificationIsConfirmed() {
        CreditEntry mended = on("2026-07-06", confirmed(TASK));

        Grade before = grade("2026-07-06", BAD_CHECK);
        Grade after = grade("2026-07-06", BAD_CHECK, mended);

        assertThat(before.score()).isEqualByComparingTo("70");
        assertThat(after.score()).isEqualByComparingTo("90").isLessThan(MODEL.base());
        assertThat(rules(after)).contains("MAJOR-HAZARD-RECTIFIED");
    }

    @Test
    void keepsCountingAnOpenHazardHoweverOldAndForgetsARectifiedOne() {
        CreditEntry mended = on("2026-07-06", confirmed(TASK));

        assertThat(rules(grade("2029-01-01", BAD_CHECK)))
                .contains("MAJOR-HAZARD", "RECTIFICATION-OVERDUE")
                .doesNotContain("VIOLATION-GENERAL");
        assertThat(grade("2029-01-01", BAD_CHECK, mended).score()).isEqualByComparingTo("100");
    }

    @Test
    void halvesASeriousPenaltyAfterTwoYearsAndForgetsItAfterThree() {
        assertThat(grade("2028-06-11", STOPPAGE).score()).isEqualByComparingTo("65");
        assertThat(grade("2028-06-12", STOPPAGE).score()).isEqualByComparingTo("82.5");
        assertThat(grade("2029-06-11", STOPPAGE).score()).isEqualByComparingTo("82.5");
        assertThat(grade("2029-06-12", STOPPAGE).score()).isEqualByComparingTo("100");
    }

    @Test
    void countsACheckThatIsReportedAgainOnceAsItWasReportedLast() {
        LocalDate day = LocalDate.parse("2026-04-15");
        CreditEntry first = on(day, check(TASK, true, false, GENERAL), 1);
        CreditEntry corrected = on(day, check(TASK, false, false, MINOR), 2);

        assertThat(grade("2026-04-16", corrected, first).score()).isEqualByComparingTo("98");
    }

    @Test
    void countsARevokedLicenseButNotOneGivenUp() {
        assertThat(rules(grade("2026-10-14", on("2026-10-14", license(LicenseChange.REVOKED)))))
                .contains("LICENSE-REVOKED");
        assertThat(
                        rules(
                                grade(
                                        "2026-10-14",
                                        on("2026-10-14", license(LicenseChange.DEREGISTERED)))))
                .containsExactly("BASE");
    }

    @Test
    void namesTheNextDayOnWhichTimeAloneChangesTheScore() {
        assertThat(MODEL.nextChange(List.of(BAD_CHECK), LocalDate.parse("2026-04-15")))
                .contains(LocalDate.parse("2026-05-01"));
        assertThat(MODEL.nextChange(List.of(STOPPAGE), LocalDate.parse("2026-06-12")))
                .contains(LocalDate.parse("2028-06-12"));
        assertThat(MODEL.nextChange(List.of(LICENSE), LocalDate.parse("2026-06-12"))).isEmpty();
    }

    @Test
    void saysWhatWouldLiftTheSubject() {
        Lift lift = MODEL.lift(List.of(BAD_CHECK), LocalDate.parse("2026-05-01")).orElseThrow();

        assertThat(lift.to()).isEqualTo(B);
        assertThat(lift.missing()).isEqualByComparingTo("5");
        assertThat(lift.reachedOn()).isEqualTo("2027-04-15");
        assertThat(lift.ways()).singleElement().asString().contains("责改1号", "恢复 20.0 分", "为 A 级");
        assertThat(MODEL.lift(List.of(LICENSE), LocalDate.parse("2026-05-01"))).isEmpty();
    }

    @ParameterizedTest // 淮应急〔2020〕67号 四（三）
    @CsvSource({
        "A, TRADE_INDUSTRY, LOW, 0.5",
        "B, TRADE_INDUSTRY, GENERAL, 1",
        "C, TRADE_INDUSTRY, HIGHER, 2",
        "D, TRADE_INDUSTRY, HIGH, 4",
        "A, HAZARDOUS_CHEMICALS, GENERAL, 1",
        "B, FIREWORKS, HIGHER, 2",
        "C, NON_COAL_MINE, HIGH, 4",
        "D, METAL_SMELTING, HIGH, 4",
        "A, SOMETHING_NEW, LOW, 0.5"
    })
    void raisesTheTierOfWhatIsDangerous(
            CreditGrade grade, String objectClass, SupervisionTier tier, String coefficient) {
        SupervisionTier given = MODEL.supervision().tier(grade, Set.of(objectClass));

        assertThat(given).isEqualTo(tier);
        assertThat(MODEL.supervision().coefficient(given)).isEqualByComparingTo(coefficient);
    }

    @Test
    void gradesByTheVersionInForce() {
        GradingModel next =
                new GradingModel(
                        "2027.1",
                        LocalDate.parse("2027-01-01"),
                        "x",
                        MODEL.base(),
                        MODEL.thresholds(),
                        MODEL.indicators(),
                        MODEL.seriousPenalties(),
                        MODEL.supervision());
        GradingModels models = new GradingModels(List.of(next, MODEL));

        assertThat(models.inForceOn(LocalDate.parse("2026-12-31"))).isEqualTo(MODEL);
        assertThat(models.inForceOn(LocalDate.parse("2027-01-01"))).isEqualTo(next);
        assertThat(models.inForceOn(LocalDate.parse("2020-01-01"))).isEqualTo(MODEL);
    }

    private static Grade grade(String day, CreditEntry... entries) {
        return MODEL.grade(List.of(entries), LocalDate.parse(day));
    }

    private static List<String> rules(Grade grade) {
        return grade.lines().stream().map(GradeLine::rule).toList();
    }
}

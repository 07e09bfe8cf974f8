package org.shenguan.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.shenguan.approval.application.ApplicationFixtures.CALENDAR;
import static org.shenguan.approval.application.ApplicationFixtures.EVERYTHING;
import static org.shenguan.approval.application.ApplicationFixtures.MONDAY;
import static org.shenguan.approval.application.ApplicationFixtures.TEN_MORE;
import static org.shenguan.approval.application.ApplicationFixtures.anApplication;
import static org.shenguan.approval.application.ApplicationFixtures.missing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.calendar.Deadline;

class LicenseApplicationTests {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 9);

    @Test // 行政许可法 art. 32(1)(4)
    void silenceCountsAsAcceptanceFromTheDayOfReceipt() {
        LicenseApplication silent = anApplication(Set.of("M01"));

        LicenseApplication onTheLastDay = silent.asOf(LAST_DAY, CALENDAR);
        LicenseApplication theDayAfter = silent.asOf(LAST_DAY.plusDays(1), CALENDAR);

        assertThat(silent.receiptDeadline(CALENDAR).dueOn()).isEqualTo(LAST_DAY);
        assertThat(onTheLastDay.state()).isEqualTo(ApplicationState.RECEIVED);
        assertThat(theDayAfter.state()).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(theDayAfter.progress().deemedAccepted()).isTrue();
        assertThat(theDayAfter.progress().acceptedOn()).isEqualTo(MONDAY);
        assertThat(decisionDeadline(theDayAfter).dueOn()).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test // 行政许可法 art. 32(1)(4)
    void silenceAfterASupplementCountsFromTheDayOfTheSupplement() {
        LicenseApplication supplemented =
                anApplication(Set.of("M01", "M02"))
                        .requireCorrection(List.of(missing("M03")), MONDAY.plusDays(1), CALENDAR)
                        .supplement(Set.of("M03"), MONDAY.plusDays(21), CALENDAR);

        LicenseApplication later = supplemented.asOf(MONDAY.plusDays(60), CALENDAR);

        assertThat(later.progress().deemedAccepted()).isTrue();
        assertThat(later.progress().acceptedOn()).isEqualTo(MONDAY.plusDays(21));
    }

    @Test // 行政许可法 art. 32, 45
    void clockStandsDuringCorrection() {
        LicenseApplication correcting =
                anApplication(Set.of("M01", "M02"))
                        .requireCorrection(List.of(missing("M03")), MONDAY.plusDays(1), CALENDAR);

        LicenseApplication monthsLater = correcting.asOf(MONDAY.plusDays(90), CALENDAR);
        LicenseApplication supplemented =
                correcting.supplement(Set.of("M03"), LocalDate.of(2026, 6, 1), CALENDAR);

        assertThat(monthsLater.state()).isEqualTo(ApplicationState.CORRECTING);
        assertThat(correcting.receiptDeadline(CALENDAR).dueOn()).isNull();
        assertThat(supplemented.receiptDeadline(CALENDAR).dueOn())
                .isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(supplemented.receiptDeadline(CALENDAR).explanation()).contains("补正");
    }

    /** However long the applicant takes, and however often, the department is never late by it. */
    @Test // 行政许可法 art. 32
    void fourCorrectionsAreNeverOverdue() {
        for (long seed = 1; seed <= 200; seed++) {
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            LicenseApplication application = anApplication(Set.of());
            LocalDate today = MONDAY;
            for (int round = 0; round < 4; round++) {
                application =
                        application.requireCorrection(
                                List.of(missing("M01"), missing("M02"), missing("M03")),
                                today,
                                CALENDAR);
                today = today.plusDays(random.nextInt(1, 40));
                assertThat(application.receiptDeadline(CALENDAR).isOverdue(today))
                        .as("seed %d, round %d", seed, round)
                        .isFalse();
                application = application.supplement(Set.of(), today, CALENDAR);
                assertThat(application.asOf(today, CALENDAR).state())
                        .as("seed %d, round %d", seed, round)
                        .isEqualTo(ApplicationState.SUPPLEMENTED);
            }
        }
    }

    @Test // 行政许可法 art. 32(1)(4)
    void tellsAllThatIsMissingAtOnce() {
        LicenseApplication application = anApplication(Set.of("M01"));

        assertThatExceptionOfType(CorrectionNotInFull.class)
                .isThrownBy(() ->
                        application.requireCorrection(List.of(missing("M02")), MONDAY, CALENDAR))
                .withMessageContaining("M03")
                .satisfies(refusal ->
                        assertThat(Objects.requireNonNull(refusal.legalBasis()).citation())
                                .contains("第三十二条"));
    }

    @Test // 行政许可法 art. 32(1)(4)
    void secondNoticeNamesOnlyWhatTheSupplementLeftOpen() {
        LicenseApplication supplemented =
                anApplication(Set.of("M01"))
                        .requireCorrection(
                                List.of(missing("M02"), missing("M03")), MONDAY, CALENDAR)
                        .supplement(Set.of("M02"), MONDAY.plusDays(1), CALENDAR);

        assertThatExceptionOfType(CorrectionToldTwice.class)
                .isThrownBy(() ->
                        supplemented.requireCorrection(
                                List.of(missing("M01"), missing("M03")), MONDAY, CALENDAR))
                .withMessageContaining("M01");
        assertThat(
                        supplemented
                                .requireCorrection(
                                        List.of(missing("M03")), MONDAY.plusDays(2), CALENDAR)
                                .state())
                .isEqualTo(ApplicationState.CORRECTING);
    }

    @Test // 行政许可法 art. 32(1)(5)
    void acceptsOnlyWhatIsComplete() {
        assertThatExceptionOfType(MaterialsIncomplete.class)
                .isThrownBy(() -> anApplication(Set.of("M01", "M03")).accept(MONDAY, CALENDAR))
                .withMessageContaining("M02");
        assertThat(anApplication(EVERYTHING).accept(MONDAY, CALENDAR).state())
                .isEqualTo(ApplicationState.ACCEPTED);
    }

    @Test // 行政许可法 art. 42
    void decidesWithinTwentyWorkingDaysOrWhatWasPromised() {
        LicenseApplication byLaw = anApplication(EVERYTHING).accept(MONDAY, CALENDAR);
        LicenseApplication promised = anApplication(EVERYTHING, 20, 10).accept(MONDAY, CALENDAR);

        assertThat(decisionDeadline(byLaw).dueOn()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(decisionDeadline(promised).dueOn()).isEqualTo(LocalDate.of(2026, 3, 16));
    }

    @Test // 行政许可法 art. 42
    void lengthensTheTimeToDecideByTenWorkingDaysAtMost() {
        LicenseApplication accepted = anApplication(EVERYTHING).accept(MONDAY, CALENDAR);

        LicenseApplication longer =
                accepted.extend(10, "需要专家论证", "刘志远", TEN_MORE, MONDAY, CALENDAR);

        assertThat(decisionDeadline(longer).dueOn()).isEqualTo(LocalDate.of(2026, 4, 14));
        assertThatExceptionOfType(ExtensionTooLong.class)
                .isThrownBy(() -> longer.extend(1, "再延", "刘志远", TEN_MORE, MONDAY, CALENDAR));
        assertThatExceptionOfType(TimeLimitEnded.class)
                .isThrownBy(() ->
                        accepted.extend(5, "已经迟了", "刘志远", TEN_MORE, MONDAY.plusDays(60), CALENDAR));
    }

    @Test // 行政许可法 art. 45
    void doesNotCountTheTimeOfAnExpertReview() {
        LicenseApplication accepted = anApplication(EVERYTHING).accept(MONDAY, CALENDAR);

        LicenseApplication reviewing =
                accepted.beginProcedure(
                        SpecialProcedure.EXPERT_REVIEW, MONDAY.plusDays(1), CALENDAR);
        LicenseApplication reviewed = reviewing.endProcedure(MONDAY.plusDays(15), CALENDAR);

        assertThat(decisionDeadline(reviewing).dueOn()).isNull();
        assertThatExceptionOfType(ProcedureOpen.class).isThrownBy(reviewing::requireDecidable);
        assertThat(decisionDeadline(reviewed).dueOn()).isEqualTo(LocalDate.of(2026, 4, 14));
        assertThat(decisionDeadline(reviewed).explanation()).contains("专家评审");
        reviewed.requireDecidable();
    }

    @Test // 行政许可法 art. 32, 38
    void cannotBeDecidedBeforeAcceptance() {
        LicenseApplication received = anApplication(EVERYTHING);

        assertThatExceptionOfType(NotYetAccepted.class)
                .isThrownBy(received::requireDecidable)
                .satisfies(refusal -> assertThat(refusal.state()).isEqualTo("RECEIVED"));
    }

    @Test
    void endsWithDeclinationOrWithdrawal() {
        List<LicenseApplication> closed = new ArrayList<>();
        closed.add(anApplication(EVERYTHING).decline("不属于本机关职权范围"));
        closed.add(anApplication(EVERYTHING).accept(MONDAY, CALENDAR).withdraw("申请人撤回"));

        for (LicenseApplication ended : closed) {
            assertThatExceptionOfType(ActNotPossible.class)
                    .isThrownBy(() -> ended.accept(MONDAY, CALENDAR));
            assertThatExceptionOfType(ActNotPossible.class).isThrownBy(ended::requireDecidable);
            assertThat(ended.asOf(MONDAY.plusDays(90), CALENDAR)).isEqualTo(ended);
        }
    }

    private static Deadline decisionDeadline(LicenseApplication application) {
        return Objects.requireNonNull(application.decisionDeadline(CALENDAR));
    }
}

package org.shenguan.inspection.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.problem.Violation;

class FindingsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);
    private static final Instant NOW = Instant.parse("2026-04-15T10:00:00Z");
    private static final Hazard OPEN = new Hazard("报警器超期", false, false);
    private static final Hazard FIXED = new Hazard("接地夹脱落", false, true);

    @Test
    void acceptsAVisitThatFoundNothing() {
        assertThat(faults(DAY, List.of(1), "01", List.of(), null)).isEmpty();
    }

    @Test
    void doesNotCombineNoProblemWithAnythingElse() {
        assertThat(faults(DAY, List.of(1, 5), "01", List.of(), null))
                .contains("/publicResults exclusive");
    }

    @Test
    void doesNotCallAVisitWithHazardsFreeOfProblems() {
        assertThat(faults(DAY, List.of(1), "01", List.of(OPEN), 15))
                .contains("/result contradiction", "/publicResults contradiction");
    }

    @Test
    void ordersRectificationOfWhatWasNotPutRightOnTheSpot() {
        assertThat(faults(DAY, List.of(5), "02", List.of(OPEN), null))
                .containsExactly("/rectification required");
        assertThat(faults(DAY, List.of(5), "02", List.of(FIXED), null)).isEmpty();
        assertThat(faults(DAY, List.of(7), "06", List.of(), 15))
                .containsExactly("/rectification contradiction");
    }

    @Test
    void liesNeitherInTheFutureNorBeforeTheDispatch() {
        assertThat(faults(DAY.plusDays(1), List.of(1), "01", List.of(), null))
                .contains("/checkedOn future");
        assertThat(faults(DAY.minusDays(9), List.of(1), "01", List.of(), null))
                .contains("/checkedOn before-dispatch");
    }

    @ParameterizedTest // 晋中实施细则 四(七), the dates of the contract's own examples
    @CsvSource({"2026-04-15, 2026-05-15", "2026-04-16, 2026-05-18"})
    void isPublishedWithinTwentyWorkingDays(LocalDate finished, LocalDate due) {
        OutcomeDeadlines deadlines = new OutcomeDeadlines(WorkingCalendar::bundled);

        Deadline publication = deadlines.publication(finished, DivisionCode.of("140700"));

        assertThat(publication.dueOn()).isEqualTo(due);
        assertThat(publication.explanation()).contains("20 个工作日");
    }

    @Test
    void countsRectificationFromTheDayAfterDelivery() {
        Rectification order =
                new OutcomeDeadlines(WorkingCalendar::bundled).rectification("38号", DAY, 15);

        assertThat(order.dueOn()).isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @Test
    void masksWhatNamesAPerson() {
        assertThat(PersonalData.mask("张三，身份证 140702199001011234，电话13812345678"))
                .isEqualTo("张三，身份证 140***********1234，电话138****5678");
        assertThat(PersonalData.maskName("92140702MA0000001X", "张三")).isEqualTo("张*");
        assertThat(PersonalData.maskName("91140702MA0000001X", "晋中某化工有限公司")).isEqualTo("晋中某化工有限公司");
    }

    private static List<String> faults(
            LocalDate checkedOn,
            List<Integer> publicResults,
            String result,
            List<Hazard> hazards,
            @Nullable Integer days) {
        return new Findings(checkedOn, NOW, publicResults, result, hazards, List.of(), days)
                .contradictions(NOW.minusSeconds(86_400), NOW).stream()
                        .map((Violation v) -> v.field() + " " + v.rule())
                        .toList();
    }
}

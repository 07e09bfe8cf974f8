package org.shenguan.catalog.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shenguan.catalog.trace.Gap.Severity;

/** 风险处置的断点: from a grade to a warning, from a warning to a clue, and to its signature. */
final class RiskGaps {

    static final List<GapRule> RULES =
            List.of(
                    RiskGaps::gradeWithoutWarning,
                    RiskGaps::warningWithoutClue,
                    RiskGaps::clueUnsigned,
                    RiskGaps::clueReturned);

    private RiskGaps() {}

    static Stream<Gap> gradeWithoutWarning(LifeLine line, LocalDate today) {
        List<Hop> grades = line.of(LifeLine.GRADE);
        return grades.isEmpty() || !grades.getLast().says(Fact.GRADE, "D")
                ? Stream.empty()
                : Stream.of(fellToD(grades))
                        .filter(hop ->
                                line.of(LifeLine.WARNING).stream()
                                        .noneMatch(warning -> warns(warning, hop)))
                        .map(hop ->
                                Gap.open(
                                        "GRADE-D-WITHOUT-WARNING",
                                        "发布风险预警",
                                        hop,
                                        Severity.BROKEN,
                                        "信用等级为 D，尚未发布风险预警"));
    }

    static Stream<Gap> warningWithoutClue(LifeLine line, LocalDate today) {
        return line.groups(LifeLine.WARNING, Key.WARNING_ID).stream()
                .map(List::getLast)
                .filter(hop -> hop.says(Fact.STATUS, "RAISED"))
                .filter(hop -> !line.has(LifeLine.CLUE, Key.WARNING_ID, hop))
                .map(hop ->
                        Gap.open(
                                "WARNING-WITHOUT-CLUE",
                                "派发风险线索",
                                hop,
                                Severity.BROKEN,
                                "风险预警已发布，尚未派发线索"));
    }

    static Stream<Gap> clueUnsigned(LifeLine line, LocalDate today) {
        return clues(line)
                .filter(hop -> hop.says(Fact.STATUS, "DISPATCHED"))
                .map(hop ->
                        Gap.due(
                                "CLUE-UNSIGNED",
                                "签收风险线索",
                                hop,
                                Objects.requireNonNull(hop.date(Fact.SIGN_DUE_ON)),
                                today,
                                "风险线索（" + hop.keys().get(Key.CLUE_NUMBER) + "）尚未签收"));
    }

    static Stream<Gap> clueReturned(LifeLine line, LocalDate today) {
        return clues(line)
                .filter(hop -> hop.says(Fact.STATUS, "RETURNED"))
                .map(hop ->
                        Gap.open(
                                "CLUE-RETURNED",
                                "重新派发风险线索",
                                hop,
                                Severity.BROKEN,
                                "风险线索（" + hop.keys().get(Key.CLUE_NUMBER) + "）已被退回，尚未重新派发"));
    }

    /** The change with which the present run of D began. */
    private static Hop fellToD(List<Hop> grades) {
        int at = grades.size() - 1;
        while (at > 0 && grades.get(at - 1).says(Fact.GRADE, "D")) {
            at--;
        }
        return grades.get(at);
    }

    private static boolean warns(Hop warning, Hop grade) {
        return warning.matches(Key.CAUSED_BY, grade.eventId().toString())
                || (warning.says(Fact.KIND, "CREDIT_GRADE_D")
                        && !warning.occurredAt().isBefore(grade.occurredAt()));
    }

    private static Stream<Hop> clues(LifeLine line) {
        return line.groups(LifeLine.CLUE, Key.CLUE_ID).stream().map(List::getLast);
    }
}

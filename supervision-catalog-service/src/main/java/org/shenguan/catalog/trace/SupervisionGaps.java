package org.shenguan.catalog.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shenguan.catalog.trace.Gap.Severity;

/** 检查到处理、处理到审批的断点. */
final class SupervisionGaps {

    static final List<GapRule> RULES =
            List.of(
                    SupervisionGaps::violationsWithoutCase,
                    SupervisionGaps::rectificationUnconfirmed,
                    SupervisionGaps::outcomeUnpublished,
                    SupervisionGaps::caseUndecided,
                    SupervisionGaps::proposalUnanswered);

    private SupervisionGaps() {}

    static Stream<Gap> violationsWithoutCase(LifeLine line, LocalDate today) {
        return outcomes(line)
                .filter(hop -> !hop.says(Fact.VIOLATIONS, "0"))
                .filter(hop -> !hasCase(line, hop))
                .map(hop ->
                        Gap.open(
                                "VIOLATIONS-WITHOUT-CASE",
                                "立案",
                                hop,
                                hop.says(Fact.GRAVEST, "MINOR") ? Severity.NOTICE : Severity.BROKEN,
                                "检查发现违法行为 " + hop.facts().get(Fact.VIOLATIONS) + " 项，尚未立案"));
    }

    static Stream<Gap> rectificationUnconfirmed(LifeLine line, LocalDate today) {
        return outcomes(line)
                .filter(hop -> hop.has(Fact.RECTIFY_BY))
                .filter(hop -> !line.has(LifeLine.RECTIFIED, Key.TASK_ID, hop))
                .map(hop ->
                        Gap.due(
                                "RECTIFICATION-UNCONFIRMED",
                                "复查确认整改",
                                hop,
                                Objects.requireNonNull(hop.date(Fact.RECTIFY_BY)),
                                today,
                                "责令限期整改（" + hop.keys().get(Key.ORDER_NUMBER) + "）尚未复查确认"));
    }

    static Stream<Gap> outcomeUnpublished(LifeLine line, LocalDate today) {
        return outcomes(line)
                .filter(hop -> !hop.has(Fact.PUBLISHED_AT) && hop.has(Fact.PUBLISH_BY))
                .map(hop ->
                        Gap.due(
                                "OUTCOME-UNPUBLISHED",
                                "公示检查结果",
                                hop,
                                Objects.requireNonNull(hop.date(Fact.PUBLISH_BY)),
                                today,
                                "检查结果尚未公示"));
    }

    static Stream<Gap> caseUndecided(LifeLine line, LocalDate today) {
        return line.groups(LifeLine.CASE_FILED, Key.CASE_ID).stream()
                .map(List::getLast)
                .filter(hop -> !line.has(LifeLine.CASE_DECIDED, Key.CASE_ID, hop))
                .map(hop ->
                        Gap.due(
                                "CASE-UNDECIDED",
                                "作出处罚决定",
                                hop,
                                Objects.requireNonNull(hop.date(Fact.DECIDE_BY)),
                                today,
                                "案件（" + hop.keys().get(Key.CASE_NUMBER) + "）尚未作出决定"));
    }

    static Stream<Gap> proposalUnanswered(LifeLine line, LocalDate today) {
        return line.groups(LifeLine.CASE_DECIDED, Key.CASE_ID).stream()
                .map(List::getLast)
                .filter(hop -> hop.has(Fact.LICENSE_PROPOSAL))
                .filter(hop ->
                        line.of(LifeLine.LICENSE_CHANGED).stream()
                                .noneMatch(change -> answers(change, hop)))
                .map(hop ->
                        Gap.open(
                                "LICENSE-PROPOSAL-UNANSWERED",
                                "发证机关处理许可证件",
                                hop,
                                Severity.BROKEN,
                                "监管部门已提请处理许可证件（"
                                        + hop.keys().get(Key.LICENSE_NUMBER)
                                        + "），发证机关尚未处理"));
    }

    private static boolean answers(Hop change, Hop decision) {
        return change.shares(Key.LICENSE_NUMBER, decision)
                && (change.shares(Key.DECISION_NUMBER, decision)
                        || !change.occurredAt().isBefore(decision.occurredAt()));
    }

    /** The last word on each task; one that was published stays published. */
    private static Stream<Hop> outcomes(LifeLine line) {
        return line.groups(LifeLine.OUTCOME, Key.TASK_ID).stream().map(List::getLast);
    }

    private static boolean hasCase(LifeLine line, Hop outcome) {
        String task = outcome.keys().get(Key.TASK_ID);
        return Stream.of(LifeLine.CASE_FILED, LifeLine.CASE_DECIDED)
                .flatMap(type -> line.of(type).stream())
                .anyMatch(hop -> hop.matches(Key.SOURCE_TASK_ID, task));
    }
}

package org.shenguan.catalog.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.shenguan.catalog.trace.Gap.Severity;
import org.shenguan.chassis.calendar.ChinaTime;

/**
 * 审批到监管的断点: every approval result is pushed as it is decided and taken over by somebody
 * (晋审管发〔2021〕11号 二（五）).
 */
final class ApprovalGaps {

    static final List<GapRule> RULES =
            List.of(
                    ApprovalGaps::grantedWithoutAssignment,
                    ApprovalGaps::assignmentWithoutDecision,
                    ApprovalGaps::decidedTwice,
                    ApprovalGaps::assignmentNotTakenOver);

    private ApprovalGaps() {}

    static Stream<Gap> grantedWithoutAssignment(LifeLine line, LocalDate today) {
        return line.groups(LifeLine.DECIDED, Key.APPLICATION_NUMBER).stream()
                .flatMap(group ->
                        group.stream().filter(hop -> hop.says(Fact.DECISION, "GRANTED")).limit(1))
                .filter(hop -> !line.has(LifeLine.ASSIGNMENT, Key.APPLICATION_NUMBER, hop))
                .map(hop ->
                        Gap.due(
                                "GRANTED-WITHOUT-ASSIGNMENT",
                                "派发监管任务",
                                hop,
                                ChinaTime.dateOf(hop.occurredAt()),
                                today,
                                "准予许可后应同步推送并派发监管任务，尚未派发"));
    }

    static Stream<Gap> assignmentWithoutDecision(LifeLine line, LocalDate today) {
        return line.groups(LifeLine.ASSIGNMENT, Key.APPLICATION_NUMBER).stream()
                .map(List::getFirst)
                .filter(hop -> !line.has(LifeLine.DECIDED, Key.APPLICATION_NUMBER, hop))
                .map(hop ->
                        Gap.open(
                                "ASSIGNMENT-WITHOUT-DECISION",
                                "审批决定",
                                hop,
                                Severity.NOTICE,
                                "已有监管任务，但尚未收到其来源的审批决定"));
    }

    static Stream<Gap> decidedTwice(LifeLine line, LocalDate today) {
        return line.groups(LifeLine.DECIDED, Key.APPLICATION_NUMBER).stream()
                .filter(group -> group.size() > 1)
                .map(group -> {
                    boolean contradicts =
                            group.stream()
                                            .map(hop -> hop.facts().get(Fact.DECISION))
                                            .distinct()
                                            .count()
                                    > 1;
                    return Gap.open(
                            "DECIDED-TWICE",
                            "一个办件只作一次决定",
                            group.getLast(),
                            contradicts ? Severity.BROKEN : Severity.NOTICE,
                            "同一办件收到 %d 次审批决定%s"
                                    .formatted(
                                            group.size(), contradicts ? "，且结论不一致" : "，只派发一次监管任务"));
                });
    }

    static Stream<Gap> assignmentNotTakenOver(LifeLine line, LocalDate today) {
        return line.groups(LifeLine.ASSIGNMENT, Key.ASSIGNMENT_ID).stream()
                .map(List::getLast)
                .flatMap(last ->
                        switch (last.facts().getOrDefault(Fact.STATUS, "")) {
                            case "ASSIGNED", "REROUTED", "OVERDUE" ->
                                    Stream.of(
                                            Gap.due(
                                                    "ASSIGNMENT-UNCLAIMED",
                                                    "认领监管任务",
                                                    last,
                                                    Objects.requireNonNull(
                                                            last.date(Fact.CLAIM_DUE_ON)),
                                                    today,
                                                    "监管任务尚未认领"));
                            case "RETURNED" ->
                                    Stream.of(
                                            Gap.open(
                                                    "ASSIGNMENT-RETURNED",
                                                    "仲裁改派",
                                                    last,
                                                    Severity.BROKEN,
                                                    "监管任务已被退回，尚未改派"));
                            case "UNASSIGNABLE" ->
                                    Stream.of(
                                            Gap.open(
                                                    "ASSIGNMENT-UNASSIGNABLE",
                                                    "人工指派监管部门",
                                                    last,
                                                    Severity.BROKEN,
                                                    "无法确定责任部门，尚未人工指派"));
                            default -> Stream.empty();
                        });
    }
}

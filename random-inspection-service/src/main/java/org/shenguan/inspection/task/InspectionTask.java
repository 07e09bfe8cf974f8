package org.shenguan.inspection.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.problem.Violation;

/**
 * 抽查任务: one drawn enterprise and its team. Each verb gives the task as it is afterwards and refuses
 * what its state does not allow.
 *
 * @param number 检查任务编号
 * @param dueOn 检查期限
 */
record InspectionTask(
        UUID id,
        String number,
        UUID drawId,
        int pick,
        InspectedSubject subject,
        String region,
        String department,
        String itemCode,
        String itemName,
        LocalDate dueOn,
        List<TeamMember> team,
        TaskStatus status,
        Instant dispatchedAt,
        @Nullable Outcome outcome,
        @Nullable LocalDate rectificationConfirmedOn,
        @Nullable Instant publishedAt,
        long version) {

    InspectionTask {
        team = List.copyOf(team);
        if (team.size() < 2) {
            throw new IllegalArgumentException("检查人员不得少于两人");
        }
    }

    boolean isInTeam(@Nullable String certificateNumber) {
        return team.stream().anyMatch(m -> m.certificateNumber().equals(certificateNumber));
    }

    /** 接收. */
    InspectionTask receive() {
        require(TaskStatus.DISPATCHED, "不能重复接收");
        return with(TaskStatus.RECEIVED, outcome, null, null);
    }

    /** 登记检查结果, once. */
    InspectionTask record(Outcome found, Instant now) {
        require(TaskStatus.RECEIVED, outcome == null ? "应当先接收任务" : "检查结果已登记，不能再次登记");
        List<Violation> contradictions = found.findings().contradictions(dispatchedAt, now);
        if (!contradictions.isEmpty()) {
            throw new ContradictoryFindings(contradictions);
        }
        return with(TaskStatus.CHECKED, found, null, null);
    }

    /** 整改复查确认, once. */
    InspectionTask confirmRectification(LocalDate on, LocalDate today) {
        Outcome known = outcome;
        if (known == null || known.rectification() == null) {
            throw new TaskNotReady(number, status, "没有责令整改事项");
        }
        if (rectificationConfirmedOn != null) {
            throw new TaskNotReady(number, status, "整改已于" + rectificationConfirmedOn + "确认");
        }
        if (on.isAfter(today) || on.isBefore(known.findings().checkedOn())) {
            throw new ContradictoryFindings(
                    List.of(
                            new Violation(
                                    "/confirmedOn", on.toString(), "range", "复查确认日期应在检查日期与今日之间。")));
        }
        return with(status, known, on, publishedAt);
    }

    /** 公示, once. */
    InspectionTask publish(Instant now) {
        require(TaskStatus.CHECKED, outcome == null ? "尚无检查结果，不能公示" : "不能重复公示");
        return with(TaskStatus.PUBLISHED, outcome, rectificationConfirmedOn, now);
    }

    /** 撤回, before anybody received it. */
    InspectionTask withdraw() {
        require(TaskStatus.DISPATCHED, "不能撤回");
        return with(TaskStatus.WITHDRAWN, null, null, null);
    }

    private void require(TaskStatus expected, String otherwise) {
        if (status != expected) {
            throw new TaskNotReady(number, status, otherwise);
        }
    }

    private InspectionTask with(
            TaskStatus next,
            @Nullable Outcome found,
            @Nullable LocalDate confirmedOn,
            @Nullable Instant published) {
        return new InspectionTask(
                id,
                number,
                drawId,
                pick,
                subject,
                region,
                department,
                itemCode,
                itemName,
                dueOn,
                team,
                next,
                dispatchedAt,
                found,
                confirmedOn,
                published,
                version + 1);
    }
}

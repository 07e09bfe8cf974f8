package org.shenguan.inspection.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.outbox.Outbox;
import org.shenguan.chassis.outbox.OutboxMessage;
import org.springframework.stereotype.Component;

/** What the other services hear of a task, as {@code docs/contracts/events} describes it. */
@Component
class InspectionEvents {

    static final String TOPIC = "shenguan.inspection.outcome.v1";
    static final String OUTCOME_RECORDED = "inspection.outcome-recorded.v1";
    static final String RECTIFICATION_CONFIRMED = "inspection.rectification-confirmed.v1";

    private final Outbox outbox;

    InspectionEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** 编码和名称. */
    record Named(String code, String name) {}

    /** 检查结果已登记. */
    record OutcomeRecorded(
            UUID taskId,
            String taskNumber,
            UUID drawId,
            Named supervisionItem,
            InspectedSubject subject,
            String region,
            Named department,
            LocalDate checkedOn,
            Instant finishedAt,
            List<TeamMember> officers,
            List<Integer> publicResults,
            String result,
            List<Hazard> hazards,
            List<FoundViolation> violations,
            @Nullable Rectification rectification,
            LocalDate publishBy) {}

    /** 整改已复查确认. */
    record RectificationConfirmed(
            UUID taskId,
            String taskNumber,
            InspectedSubject subject,
            String region,
            Named department,
            String orderNumber,
            LocalDate confirmedOn,
            List<TeamMember> officers) {}

    void outcomeRecorded(InspectionTask task, Outcome outcome, String departmentName, Instant at) {
        Findings findings = outcome.findings();
        outbox.append(
                new OutboxMessage(
                        OUTCOME_RECORDED,
                        TOPIC,
                        task.subject().uscc(),
                        1,
                        at,
                        new OutcomeRecorded(
                                task.id(),
                                task.number(),
                                task.drawId(),
                                new Named(task.itemCode(), task.itemName()),
                                task.subject(),
                                task.region(),
                                new Named(task.department(), departmentName),
                                findings.checkedOn(),
                                findings.finishedAt(),
                                task.team(),
                                findings.publicResults(),
                                findings.result(),
                                findings.hazards(),
                                findings.violations(),
                                outcome.rectification(),
                                outcome.publishBy())));
    }

    void rectificationConfirmed(
            InspectionTask task,
            String orderNumber,
            LocalDate on,
            String departmentName,
            Instant at) {
        outbox.append(
                new OutboxMessage(
                        RECTIFICATION_CONFIRMED,
                        TOPIC,
                        task.subject().uscc(),
                        2,
                        at,
                        new RectificationConfirmed(
                                task.id(),
                                task.number(),
                                task.subject(),
                                task.region(),
                                new Named(task.department(), departmentName),
                                orderNumber,
                                on,
                                task.team())));
    }
}

package org.shenguan.inspection.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shenguan.chassis.calendar.ChinaTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 任务派发: what was drawn becomes tasks, in the transaction of the draw itself. */
@Component
public class TaskDispatch {

    private final InspectionTasks tasks;
    private final TaskRegister register;

    TaskDispatch(InspectionTasks tasks, TaskRegister register) {
        this.tasks = tasks;
        this.register = register;
    }

    /**
     * The draw that the tasks come from.
     *
     * @param dueOn 检查期限
     */
    public record Source(
            UUID drawId,
            String region,
            String department,
            String itemCode,
            String itemName,
            LocalDate dueOn) {}

    /** Opens one task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dispatch(
            Source source, int pick, InspectedSubject subject, List<TeamMember> team, Instant at) {
        String number =
                "SSJ-%s-%d-%06d"
                        .formatted(
                                source.region(),
                                ChinaTime.dateOf(at).getYear(),
                                register.nextTask());
        tasks.save(
                new KeptTask(
                        new InspectionTask(
                                UUID.randomUUID(),
                                number,
                                source.drawId(),
                                pick,
                                subject,
                                source.region(),
                                source.department(),
                                source.itemCode(),
                                source.itemName(),
                                source.dueOn(),
                                team,
                                TaskStatus.DISPATCHED,
                                at,
                                null,
                                null,
                                null,
                                1)));
    }
}

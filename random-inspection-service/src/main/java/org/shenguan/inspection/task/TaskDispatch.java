package org.shenguan.inspection.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
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

    /** 抽中: an enterprise and who goes there. */
    public record Assignment(int pick, InspectedSubject subject, List<TeamMember> team) {}

    /** Opens one task for each. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dispatch(Source source, List<Assignment> assignments, Instant at) {
        Iterator<Long> numbers = register.nextTasks(assignments.size()).iterator();
        tasks.saveAll(
                assignments.stream()
                        .map(assignment -> task(source, assignment, numbers.next(), at))
                        .toList());
    }

    /** How many tasks of the draw somebody has received or done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int begun(UUID drawId) {
        return tasks.countByDrawIdAndStatusNot(drawId, TaskStatus.DISPATCHED);
    }

    /** 撤回: the draw is void; refused if any task was begun meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(UUID drawId) {
        tasks.findByDrawId(drawId).forEach(KeptTask::withdraw);
    }

    private static KeptTask task(Source source, Assignment assignment, long number, Instant at) {
        return new KeptTask(
                new InspectionTask(
                        UUID.randomUUID(),
                        "SSJ-%s-%d-%06d"
                                .formatted(source.region(), ChinaTime.dateOf(at).getYear(), number),
                        source.drawId(),
                        assignment.pick(),
                        assignment.subject(),
                        source.region(),
                        source.department(),
                        source.itemCode(),
                        source.itemName(),
                        source.dueOn(),
                        assignment.team(),
                        TaskStatus.DISPATCHED,
                        at,
                        null,
                        null,
                        null,
                        1));
    }
}

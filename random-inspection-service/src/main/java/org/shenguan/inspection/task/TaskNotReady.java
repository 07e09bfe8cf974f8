package org.shenguan.inspection.task;

import org.shenguan.chassis.problem.DomainProblem;

/** 任务当前状态不允许. */
final class TaskNotReady extends DomainProblem {

    private static final long serialVersionUID = 1L;

    TaskNotReady(String number, TaskStatus status, String detail) {
        super(
                Kind.ILLEGAL_TRANSITION,
                "task-not-ready",
                "任务当前状态不允许",
                "检查任务“" + number + "”" + status.words() + "，" + detail + "。");
        inState(status.name());
    }
}

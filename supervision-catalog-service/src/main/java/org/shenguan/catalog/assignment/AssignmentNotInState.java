package org.shenguan.catalog.assignment;

import org.shenguan.chassis.problem.DomainProblem;

/** 当前状态不允许: the assignment is not in a state that this act starts from. */
final class AssignmentNotInState extends DomainProblem {

    private static final long serialVersionUID = 1L;

    AssignmentNotInState(String act, AssignmentStatus status) {
        super(
                Kind.ILLEGAL_TRANSITION,
                "assignment-not-in-state",
                "监管任务的当前状态不允许此操作",
                "监管任务当前状态为“" + words(status) + "”，不能" + act + "。");
        inState(status.name());
    }

    static String words(AssignmentStatus status) {
        return switch (status) {
            case ASSIGNED -> "已派发";
            case CLAIMED -> "已认领";
            case RETURNED -> "已退回";
            case REROUTED -> "已改派";
            case OVERDUE -> "逾期未认领";
            case UNASSIGNABLE -> "无法确定责任部门";
        };
    }
}

package org.shenguan.catalog.assignment;

/** 监管任务状态. */
public enum AssignmentStatus {
    /** 已派发. */
    ASSIGNED,
    /** 已认领. */
    CLAIMED,
    /** 已退回: waits for arbitration. */
    RETURNED,
    /** 已改派: like assigned, to the department that the arbitration named. */
    REROUTED,
    /** 逾期未认领: can still be claimed. */
    OVERDUE,
    /** 无法确定责任部门: waits for somebody to decide by hand. */
    UNASSIGNABLE;

    boolean awaitsClaim() {
        return this == ASSIGNED || this == REROUTED || this == OVERDUE;
    }

    boolean awaitsArbitration() {
        return this == RETURNED || this == UNASSIGNABLE || this == OVERDUE;
    }
}

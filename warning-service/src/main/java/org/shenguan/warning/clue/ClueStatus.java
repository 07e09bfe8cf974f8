package org.shenguan.warning.clue;

/** 线索状态. */
enum ClueStatus {
    /** 待指派: no department is known to supervise the subject; an administrator names one. */
    UNOWNED,
    /** 已派发. */
    DISPATCHED,
    /** 已签收. */
    SIGNED,
    /** 已退回. */
    RETURNED,
    /** 处置中. */
    HANDLING,
    /** 已反馈. */
    FEEDBACK,
    /** 已办结. */
    CLOSED
}

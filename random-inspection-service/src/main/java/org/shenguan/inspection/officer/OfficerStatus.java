package org.shenguan.inspection.officer;

/** 人员状态. */
public enum OfficerStatus {
    /** 在岗. */
    ACTIVE,
    /** 请假. */
    ON_LEAVE,
    /** 离职. */
    LEFT
}

package org.shenguan.warning.rule;

/** 预警种类. */
public enum WarningKind {
    /** 信用等级降为 D 级. */
    CREDIT_GRADE_D,
    /** 责令整改逾期未确认. */
    RECTIFICATION_OVERDUE
}

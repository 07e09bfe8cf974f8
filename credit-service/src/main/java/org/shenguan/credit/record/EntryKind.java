package org.shenguan.credit.record;

/** 记录种类. */
public enum EntryKind {
    /** 行政许可决定. */
    LICENSE,
    /** 许可变动. */
    LICENSE_CHANGE,
    /** 检查结果. */
    INSPECTION,
    /** 整改确认. */
    RECTIFICATION,
    /** 行政处罚案件决定. */
    PENALTY
}

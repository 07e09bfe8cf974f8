package org.shenguan.enforcement.limit;

/** 期限或者数额的单位. */
public enum LimitUnit {
    /** 工作日. */
    WORKING_DAY,
    /** 日（自然日）. */
    CALENDAR_DAY,
    /** 分（人民币）. */
    FEN
}

package org.shenguan.credit.record;

/** 情节 of a violation or a penalty. */
public enum Severity {
    /** 轻微. */
    MINOR,
    /** 一般. */
    GENERAL,
    /** 严重. */
    SERIOUS
}

package org.shenguan.enforcement.penalty;

/** 情节. */
public enum Severity {
    /** 轻微. */
    MINOR,
    /** 一般. */
    GENERAL,
    /** 严重. */
    SERIOUS
}

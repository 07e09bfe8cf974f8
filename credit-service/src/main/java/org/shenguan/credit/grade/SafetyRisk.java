package org.shenguan.credit.grade;

/** 安全风险 of what a subject does, by its 监管对象类别. */
enum SafetyRisk {
    /** 一般. */
    ORDINARY,
    /** 高风险类别. */
    HIGH
}

package org.shenguan.credit.grade;

/** 监管层级: how closely a subject is supervised. */
enum SupervisionTier {
    /** 低风险. */
    LOW,
    /** 一般风险. */
    GENERAL,
    /** 较高风险. */
    HIGHER,
    /** 高风险. */
    HIGH
}

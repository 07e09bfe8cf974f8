package org.shenguan.approval.dossier;

/** 情形: what a dossier may show that a rule can make block a grant. */
public enum Sign {
    /** 信用等级为 D. */
    CREDIT_GRADE_D,
    /** 列入严重失信主体名单. */
    BLACKLISTED,
    /** 重大事故隐患未销号. */
    MAJOR_HAZARD_OPEN,
    /** 限期整改逾期未确认. */
    RECTIFICATION_OVERDUE,
    /** 红色预警中. */
    WARNING_RED,
    /** 橙色预警中. */
    WARNING_ORANGE,
    /** 情节严重的案件尚未处理. */
    SERIOUS_CASE_OPEN
}

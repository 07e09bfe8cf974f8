package org.shenguan.enforcement.procedure;

/** 案件状态. */
enum CaseState {
    /** 待立案. */
    PROPOSED("待立案"),
    /** 已立案, under investigation. */
    FILED("已立案，调查中"),
    /** 调查终结. */
    INVESTIGATED("调查终结"),
    /** 已通过法制审核. */
    LEGALLY_REVIEWED("已通过法制审核"),
    /** 已告知. */
    NOTIFIED("已告知"),
    /** 已陈述申辩, or expressly waived. */
    STATEMENT_HEARD("已陈述申辩"),
    /** 已要求听证. */
    HEARING_REQUESTED("已要求听证"),
    /** 已听证. */
    HEARING_HELD("已听证"),
    /** 已作出处罚决定. */
    DECIDED("已作出处罚决定"),
    /** 不予处罚. */
    NO_PENALTY("不予处罚"),
    /** 已销案. */
    DROPPED("已销案");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    /** 中文名称. */
    String label() {
        return label;
    }

    /** Whether nothing is left to decide. */
    boolean closed() {
        return this == DECIDED || this == NO_PENALTY || this == DROPPED;
    }
}

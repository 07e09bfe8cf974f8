package org.shenguan.enforcement.limit;

/** 法定期限与数额的名目. */
public enum LimitCode {
    /** 作出处罚决定的期限. */
    DECISION("作出决定"),
    /** 要求听证的期限. */
    HEARING_REQUEST("要求听证"),
    /** 听证前的通知期限. */
    HEARING_NOTICE("听证通知"),
    /** 送达的期限. */
    DELIVERY("送达决定书"),
    /** 缴纳罚款的期限. */
    PAYMENT("缴纳罚款"),
    /** 公开曝光的期限. */
    PUBLICATION("公示决定"),
    /** 较大数额罚款, 个人. */
    HEARING_FINE_PERSON("较大数额罚款（个人）"),
    /** 较大数额罚款, 单位. */
    HEARING_FINE_UNIT("较大数额罚款（单位）");

    private final String label;

    LimitCode(String label) {
        this.label = label;
    }

    /** 中文名称. */
    public String label() {
        return label;
    }
}

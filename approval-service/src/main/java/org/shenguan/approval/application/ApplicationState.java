package org.shenguan.approval.application;

/** 办件状态. */
enum ApplicationState {
    /** 已收件: five working days run (行政许可法 art. 32). */
    RECEIVED("已收件"),
    /** 补正中: the applicant's turn, no time runs. */
    CORRECTING("补正中"),
    /** 已补正. */
    SUPPLEMENTED("已补正"),
    /** 已受理: the time to decide runs (art. 42). */
    ACCEPTED("已受理"),
    /** 不予受理. */
    DECLINED("不予受理"),
    /** 申请人撤回. */
    WITHDRAWN("已撤回"),
    /** 准予许可. */
    GRANTED("准予许可"),
    /** 不予许可. */
    REFUSED("不予许可");

    private final String words;

    ApplicationState(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Whether the department still has to say if it accepts. */
    boolean awaitsAcceptance() {
        return this == RECEIVED || this == SUPPLEMENTED;
    }

    /** Whether anything is still to be done. */
    boolean isOpen() {
        return awaitsAcceptance() || this == CORRECTING || this == ACCEPTED;
    }

    boolean isDecided() {
        return this == GRANTED || this == REFUSED;
    }
}

package org.shenguan.approval.application;

/** 文书种类: title and the word in its number. */
enum DocumentKind {
    /** 收件凭证. */
    RECEIPT("收件凭证", "许收"),
    /** 补正告知书. */
    CORRECTION_NOTICE("申请材料补正告知书", "许补"),
    /** 补正材料收件凭证. */
    SUPPLEMENT_RECEIPT("补正材料收件凭证", "许补收"),
    /** 受理通知书. */
    ACCEPTANCE("受理通知书", "许受"),
    /** 不予受理通知书. */
    DECLINATION("不予受理通知书", "许不受"),
    /** 撤回申请确认书. */
    WITHDRAWAL("撤回申请确认书", "许撤"),
    /** 延长期限告知书. */
    EXTENSION("延长办理期限告知书", "许延"),
    /** 特别程序所需时间告知书. */
    PROCEDURE_NOTICE("特别程序所需时间告知书", "许特"),
    /** 特别程序结束记录. */
    PROCEDURE_END("特别程序结束记录", "许特结"),
    /** 准予许可决定书. */
    GRANT("准予行政许可决定书", "许准"),
    /** 不予许可决定书. */
    REFUSAL("不予行政许可决定书", "许不准");

    private final String title;
    private final String word;

    DocumentKind(String title, String word) {
        this.title = title;
        this.word = word;
    }

    String title() {
        return title;
    }

    String word() {
        return word;
    }
}

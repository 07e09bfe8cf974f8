package org.shenguan.approval.application;

/** 特别程序: what the law lets take the time it needs (行政许可法 art. 45). */
enum SpecialProcedure {
    /** 听证. */
    HEARING("听证"),
    /** 招标. */
    TENDER("招标"),
    /** 拍卖. */
    AUCTION("拍卖"),
    /** 检验. */
    INSPECTION("检验"),
    /** 检测. */
    TESTING("检测"),
    /** 检疫. */
    QUARANTINE("检疫"),
    /** 鉴定. */
    APPRAISAL("鉴定"),
    /** 专家评审. */
    EXPERT_REVIEW("专家评审");

    private final String words;

    SpecialProcedure(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}

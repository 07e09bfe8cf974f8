package org.shenguan.enforcement.casefile;

/** 应当进行法制审核的情形 (行政处罚法 art. 58(1)). */
public enum ReviewGround {
    /** 涉及重大公共利益的. */
    MAJOR_PUBLIC_INTEREST("第五十八条第一款第一项", "涉及重大公共利益"),
    /** 直接关系当事人或者第三人重大权益，经过听证程序的. */
    HEARING("第五十八条第一款第二项", "直接关系重大权益，经过听证程序"),
    /** 案件情况疑难复杂、涉及多个法律关系的. */
    COMPLEX("第五十八条第一款第三项", "案件情况疑难复杂、涉及多个法律关系"),
    /** 法律、法规规定应当进行法制审核的其他情形. */
    STATUTORY("第五十八条第一款第四项", "法律、法规规定应当进行法制审核");

    private final String article;
    private final String label;

    ReviewGround(String article, String label) {
        this.article = article;
        this.label = label;
    }

    /** 条款. */
    public String article() {
        return article;
    }

    /** 中文名称. */
    public String label() {
        return label;
    }
}

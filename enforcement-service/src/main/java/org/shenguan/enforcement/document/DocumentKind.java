package org.shenguan.enforcement.document;

/** 编号的文书种类. */
public enum DocumentKind {
    /** 立案审批表. */
    FILING("立"),
    /** 行政处罚决定书. */
    PENALTY("罚"),
    /** 不予行政处罚决定书. */
    NO_PENALTY("不罚");

    private final String word;

    DocumentKind(String word) {
        this.word = word;
    }

    /** 文书代字. */
    String word() {
        return word;
    }
}

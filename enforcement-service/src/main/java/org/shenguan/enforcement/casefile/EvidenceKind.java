package org.shenguan.enforcement.casefile;

/** 证据种类 (行政处罚法 art. 46(1)). */
public enum EvidenceKind {
    /** 书证. */
    DOCUMENT,
    /** 物证. */
    OBJECT,
    /** 视听资料. */
    RECORDING,
    /** 电子数据. */
    ELECTRONIC_DATA,
    /** 证人证言. */
    TESTIMONY,
    /** 当事人的陈述. */
    PARTY_STATEMENT,
    /** 鉴定意见. */
    EXPERT_OPINION,
    /** 勘验笔录、现场笔录. */
    ON_SITE_RECORD
}

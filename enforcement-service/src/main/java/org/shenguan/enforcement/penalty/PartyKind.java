package org.shenguan.enforcement.penalty;

/** 当事人类别. */
public enum PartyKind {
    /** 单位. */
    UNIT,
    /** 个人: a natural person who answers for the violation. */
    PERSON
}

package org.shenguan.enforcement.casefile;

/** 决定 (行政处罚法 art. 57(1)). */
public enum DecisionOutcome {
    /** 给予行政处罚. */
    PENALTY,
    /** 不予行政处罚. */
    NO_PENALTY
}

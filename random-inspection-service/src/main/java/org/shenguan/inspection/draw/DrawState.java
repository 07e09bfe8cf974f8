package org.shenguan.inspection.draw;

/** 抽取状态. */
enum DrawState {
    /** 已承诺: lists and rule are fixed, fingerprints of the seed are gathered. */
    COMMITTED("正在收集种子份额的指纹"),
    /** 份额已封存: all fingerprints are in, nobody can change theirs. */
    SEALED("正在公开种子份额"),
    /** 份额已公开: the seed is known. */
    REVEALED("种子已产生，等待抽取"),
    /** 已抽取. */
    DRAWN("已抽取"),
    /** 已作废: its result was given up by a redraw; all of it stays public. */
    VOIDED("已作废");

    private final String words;

    DrawState(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}

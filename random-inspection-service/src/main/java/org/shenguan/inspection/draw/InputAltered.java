package org.shenguan.inspection.draw;

import org.shenguan.chassis.problem.DomainProblem;

/** 抽取依据被更改: what is stored is no longer what was committed to; nothing is drawn from it. */
final class InputAltered extends DomainProblem {

    private static final long serialVersionUID = 1L;

    InputAltered(String expected, String found) {
        super(
                Kind.RULE_VIOLATED,
                "draw-input-altered",
                "抽取依据与承诺不符",
                "抽取依据的摘要 " + found + " 与公布的承诺值 " + expected + " 不符，不得抽取。");
    }
}

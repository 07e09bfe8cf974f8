package org.shenguan.inspection.draw;

import org.shenguan.chassis.problem.DomainProblem;

/** 不得重抽: a draw has one result, given up at most once, with a reason and by two people. */
final class RedrawRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    RedrawRefused(DrawState state, String detail) {
        super(Kind.ILLEGAL_TRANSITION, "redraw-refused", "不得重抽", detail);
        inState(state.name());
    }

    static RedrawRefused inPlace(DrawState state) {
        return new RedrawRefused(state, "一次抽取只有一个结果，不得直接重抽；确需重抽的，应当说明理由申请，经他人批准后原抽取作废并继续公开。");
    }
}

package org.shenguan.inspection.draw;

import org.shenguan.chassis.problem.DomainProblem;

/** 不得重抽: a draw has one result for ever. */
final class RedrawRefused extends DomainProblem {

    private static final long serialVersionUID = 1L;

    RedrawRefused(DrawState state) {
        super(
                Kind.ILLEGAL_TRANSITION,
                "redraw-refused",
                "不得重抽",
                "一次抽取只有一个结果，不得重抽；确需补充抽查的，另行组织新的抽取，原结果仍然有效并公开。");
        inState(state.name());
    }
}

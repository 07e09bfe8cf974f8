package org.shenguan.inspection.draw;

import org.shenguan.chassis.problem.DomainProblem;

/** 抽取当前状态不允许. */
final class DrawNotReady extends DomainProblem {

    private static final long serialVersionUID = 1L;

    DrawNotReady(DrawState state, String detail) {
        super(
                Kind.ILLEGAL_TRANSITION,
                "draw-not-ready",
                "抽取当前状态不允许",
                state.words() + "，" + detail + "。");
        inState(state.name());
    }
}

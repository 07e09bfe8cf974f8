package org.shenguan.approval.application;

import org.shenguan.chassis.problem.DomainProblem;

/** 当前状态不能办理此项. */
final class ActNotPossible extends DomainProblem {

    private static final long serialVersionUID = 1L;

    ActNotPossible(String number, String act, ApplicationState state) {
        super(
                Kind.ILLEGAL_TRANSITION,
                "act-not-possible",
                "当前状态不能办理",
                "办件“" + number + "”当前为“" + state.words() + "”，不能" + act + "。");
        inState(state.name());
    }
}

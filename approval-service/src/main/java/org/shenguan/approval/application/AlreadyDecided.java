package org.shenguan.approval.application;

import org.shenguan.chassis.problem.DomainProblem;

/** 已作出决定. */
final class AlreadyDecided extends DomainProblem {

    private static final long serialVersionUID = 1L;

    AlreadyDecided(String number, ApplicationState state) {
        super(
                Kind.ILLEGAL_TRANSITION,
                "already-decided",
                "已作出决定",
                "办件“" + number + "”已作出“" + state.words() + "”的决定，不能再次决定。");
        inState(state.name());
    }
}

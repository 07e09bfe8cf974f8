package org.shenguan.warning.clue;

import org.shenguan.chassis.problem.DomainProblem;

/** 线索当前状态不允许. */
final class ClueNotInState extends DomainProblem {

    private static final long serialVersionUID = 1L;

    ClueNotInState(String number, String act, ClueStatus state) {
        super(
                Kind.ILLEGAL_TRANSITION,
                "clue-not-in-state",
                "线索当前状态不允许该操作",
                "线索“" + number + "”当前状态为 " + state + "，不能" + act + "。");
        inState(state.name());
    }
}

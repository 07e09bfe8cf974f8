package org.shenguan.inspection.draw;

import org.shenguan.chassis.problem.DomainProblem;

/** 未参与产生种子. */
final class NotAParty extends DomainProblem {

    private static final long serialVersionUID = 1L;

    NotAParty() {
        super(Kind.NOT_PERMITTED, "not-a-party", "未参与产生种子", "您没有提交种子份额的指纹，不能公开份额。");
    }
}

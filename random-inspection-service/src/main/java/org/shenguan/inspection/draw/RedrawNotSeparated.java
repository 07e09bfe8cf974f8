package org.shenguan.inspection.draw;

import org.shenguan.chassis.problem.DomainProblem;

/** 重抽未由他人批准: whoever asked for it, or made the seed that is given up, cannot agree to it. */
final class RedrawNotSeparated extends DomainProblem {

    private static final long serialVersionUID = 1L;

    RedrawNotSeparated() {
        super(
                Kind.RULE_VIOLATED,
                "redraw-not-separated",
                "重抽须由他人批准",
                "重抽的申请人和参与产生种子的人不得批准重抽，须由未参与的分管领导批准。");
    }
}

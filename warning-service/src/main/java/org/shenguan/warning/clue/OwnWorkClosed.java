package org.shenguan.warning.clue;

import org.shenguan.chassis.problem.DomainProblem;

/** 处置人不得办结: somebody else must look at what was done. */
final class OwnWorkClosed extends DomainProblem {

    private static final long serialVersionUID = 1L;

    OwnWorkClosed(String number) {
        super(
                Kind.NOT_PERMITTED,
                "closed-by-handler",
                "处置人不得办结",
                "线索“" + number + "”由您处置或者反馈，须由其他负责人办结。");
    }
}

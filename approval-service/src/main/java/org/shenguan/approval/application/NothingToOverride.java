package org.shenguan.approval.application;

import org.shenguan.chassis.problem.DomainProblem;

/** 没有阻断可越过. */
final class NothingToOverride extends DomainProblem {

    private static final long serialVersionUID = 1L;

    NothingToOverride() {
        super(
                Kind.RULE_VIOLATED,
                "nothing-to-override",
                "没有需要越过的阻断",
                "监管档案中没有阻断情形，无需也不得填写越过阻断的批准。");
    }
}

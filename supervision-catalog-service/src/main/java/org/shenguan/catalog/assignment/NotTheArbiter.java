package org.shenguan.catalog.assignment;

import org.shenguan.chassis.problem.DomainProblem;

/** 非仲裁部门: a party cannot decide where its own assignment goes. */
final class NotTheArbiter extends DomainProblem {

    private static final long serialVersionUID = 1L;

    NotTheArbiter(String bureau) {
        super(
                Kind.NOT_PERMITTED,
                "not-the-arbiter",
                "非仲裁部门不得改派",
                "该监管任务由" + bureau + "仲裁，只能由其负责人或者管理员改派。");
    }
}

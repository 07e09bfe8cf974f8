package org.shenguan.catalog.assignment;

import org.shenguan.chassis.problem.DomainProblem;

/** 非承接部门: only the department that has the assignment may claim or return it. */
final class NotTheHolder extends DomainProblem {

    private static final long serialVersionUID = 1L;

    NotTheHolder(String holder) {
        super(
                Kind.NOT_PERMITTED,
                "not-the-holder",
                "非承接部门不得认领或者退回",
                "该监管任务已派发给" + holder + "，只能由其认领或者退回。");
    }
}

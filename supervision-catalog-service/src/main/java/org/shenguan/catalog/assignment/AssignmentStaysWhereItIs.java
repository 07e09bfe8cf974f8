package org.shenguan.catalog.assignment;

import org.shenguan.chassis.problem.DomainProblem;

/** 改派给原部门: a reroute that would change nothing. */
final class AssignmentStaysWhereItIs extends DomainProblem {

    private static final long serialVersionUID = 1L;

    AssignmentStaysWhereItIs(String department) {
        super(
                Kind.RULE_VIOLATED,
                "assignment-stays",
                "改派的部门没有变化",
                "监管任务已在" + department + "，改派应指定其他部门。");
    }
}

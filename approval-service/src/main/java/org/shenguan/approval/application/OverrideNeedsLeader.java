package org.shenguan.approval.application;

import org.shenguan.chassis.problem.DomainProblem;

/** 越过阻断须由分管领导批准. */
final class OverrideNeedsLeader extends DomainProblem {

    private static final long serialVersionUID = 1L;

    OverrideNeedsLeader() {
        super(
                Kind.NOT_PERMITTED,
                "override-needs-leader",
                "越过阻断须由分管领导批准",
                "越过监管档案的阻断情形只能由分管领导批准，审批人员不得自行越过。");
    }
}

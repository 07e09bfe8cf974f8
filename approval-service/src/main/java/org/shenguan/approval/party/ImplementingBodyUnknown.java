package org.shenguan.approval.party;

import org.shenguan.chassis.problem.DomainProblem;

/** 部门未登记为实施主体: without its code no application of it can be numbered. */
public final class ImplementingBodyUnknown extends DomainProblem {

    private static final long serialVersionUID = 1L;

    ImplementingBodyUnknown(String department) {
        super(
                Kind.RULE_VIOLATED,
                "implementing-body-unknown",
                "部门未登记为实施主体",
                "部门“" + department + "”未登记为许可实施主体，无法编制办件编码。");
    }
}

package org.shenguan.approval.application;

import org.shenguan.chassis.problem.DomainProblem;

/** 延长超过法定上限. */
final class ExtensionTooLong extends DomainProblem {

    private static final long serialVersionUID = 1L;

    ExtensionTooLong(int days, int before, StatutoryLimit longest) {
        super(
                Kind.RULE_VIOLATED,
                "extension-too-long",
                "延长期限超过上限",
                "决定期限最多延长 "
                        + longest.amount()
                        + " 个工作日，已延长 "
                        + before
                        + " 个，不能再延长 "
                        + days
                        + " 个。");
        basedOn(longest.basis());
    }
}

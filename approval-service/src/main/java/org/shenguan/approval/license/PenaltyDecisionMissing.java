package org.shenguan.approval.license;

import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.problem.DomainProblem;

/** 缺少处罚决定: suspension and revocation carry out a penalty, and a penalty needs its decision. */
final class PenaltyDecisionMissing extends DomainProblem {

    private static final long serialVersionUID = 1L;

    PenaltyDecisionMissing(LicenseChange change) {
        super(
                Kind.RULE_VIOLATED,
                "penalty-decision-missing",
                "缺少处罚决定",
                change.words() + "许可证件属于行政处罚，须有监管部门提请或者写明处罚决定文书编号。");
        basedOn(LegalBasis.of("中华人民共和国行政处罚法", "9"));
    }
}

package org.shenguan.enforcement.procedure;

import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.problem.DomainProblem;

/** 不是本案办案人员: only who investigated reports on the investigation. */
final class NotAnInvestigator extends DomainProblem {

    private static final long serialVersionUID = 1L;

    NotAnInvestigator(String name) {
        super(
                Kind.NOT_PERMITTED,
                "not-an-investigator",
                "不是本案办案人员",
                name + "的执法证号不在办案人员之列，不能登记调查终结报告。");
        basedOn(LegalBasis.of("中华人民共和国行政处罚法", "42(1)"));
    }
}

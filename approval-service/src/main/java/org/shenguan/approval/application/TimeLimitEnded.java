package org.shenguan.approval.application;

import java.time.LocalDate;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.problem.DomainProblem;

/** 期限已经届满: what has ended cannot be lengthened. */
final class TimeLimitEnded extends DomainProblem {

    private static final long serialVersionUID = 1L;

    TimeLimitEnded(LocalDate dueOn, LegalBasis basis) {
        super(
                Kind.RULE_VIOLATED,
                "time-limit-ended",
                "期限已经届满",
                "决定期限已于 " + dueOn + " 届满，不能再延长或者中止。");
        basedOn(basis);
    }
}

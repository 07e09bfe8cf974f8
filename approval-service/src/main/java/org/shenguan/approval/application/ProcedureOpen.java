package org.shenguan.approval.application;

import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.problem.DomainProblem;

/** 特别程序尚未结束: neither a decision nor a second procedure before it has ended. */
final class ProcedureOpen extends DomainProblem {

    private static final long serialVersionUID = 1L;

    ProcedureOpen(String number) {
        super(
                Kind.ILLEGAL_TRANSITION,
                "procedure-open",
                "特别程序尚未结束",
                "办件“" + number + "”的听证、检验或者专家评审等程序尚未结束，决定期限中止，结束后才能办理。");
        inState(ApplicationState.ACCEPTED.name());
        basedOn(LegalBasis.of("中华人民共和国行政许可法", "45"));
    }
}

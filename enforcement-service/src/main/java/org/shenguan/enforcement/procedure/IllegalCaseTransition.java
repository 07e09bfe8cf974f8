package org.shenguan.enforcement.procedure;

import java.util.stream.Collectors;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.problem.DomainProblem;

/** 当前状态不允许: an act out of the order of the procedure. */
final class IllegalCaseTransition extends DomainProblem {

    private static final long serialVersionUID = 1L;

    IllegalCaseTransition(CaseAct act, CaseState current) {
        super(
                Kind.ILLEGAL_TRANSITION,
                "illegal-transition",
                "当前状态不允许",
                "案件现为“%s”，不能%s；须为：%s。"
                        .formatted(
                                current.label(),
                                act.label(),
                                act.origins().stream()
                                        .sorted()
                                        .map(CaseState::label)
                                        .collect(Collectors.joining("、"))));
        inState(current.name());
        LegalBasis basis = act.basis();
        if (basis != null) {
            basedOn(basis);
        }
    }
}

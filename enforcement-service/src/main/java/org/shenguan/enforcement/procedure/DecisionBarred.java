package org.shenguan.enforcement.procedure;

import java.util.List;
import org.shenguan.chassis.problem.DomainProblem;
import org.shenguan.chassis.problem.Violation;

/** 尚不能作出决定: what is still missing, each with its article. */
final class DecisionBarred extends DomainProblem {

    private static final long serialVersionUID = 1L;

    DecisionBarred(List<Outstanding> outstanding) {
        super(
                Kind.RULE_VIOLATED,
                "decision-barred",
                "尚不能作出决定",
                String.join("", outstanding.stream().map(Outstanding::description).toList()));
        basedOn(outstanding.getFirst().basis());
        at(
                outstanding.stream()
                        .map(one -> new Violation("", null, one.code(), one.description()))
                        .toList());
    }
}

package org.shenguan.inspection.task;

import java.util.List;
import java.util.stream.Collectors;
import org.shenguan.chassis.problem.DomainProblem;
import org.shenguan.chassis.problem.Violation;

/** 检查情况前后矛盾. */
final class ContradictoryFindings extends DomainProblem {

    private static final long serialVersionUID = 1L;

    ContradictoryFindings(List<Violation> contradictions) {
        super(
                Kind.RULE_VIOLATED,
                "findings-contradictory",
                "检查情况前后矛盾",
                contradictions.stream().map(Violation::message).collect(Collectors.joining()));
        at(contradictions);
    }
}

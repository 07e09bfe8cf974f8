package org.shenguan.inspection.lottery;

import java.util.List;
import java.util.stream.Collectors;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.problem.DomainProblem;
import org.shenguan.chassis.problem.Violation;

/** 无法抽取: no lawful draw exists; says for whom and by which rule. */
public final class InfeasibleDraw extends DomainProblem {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    public InfeasibleDraw(List<Infeasible> obstacles) {
        super(
                Kind.RULE_VIOLATED,
                "draw-infeasible",
                "无法依法抽取",
                obstacles.stream()
                        .limit(3)
                        .map(o -> (o.uscc().equals("*") ? "" : o.uscc() + "：") + o.explanation())
                        .collect(Collectors.joining("；", "", "。")));
        at(
                obstacles.stream()
                        .limit(SHOWN)
                        .map(o ->
                                new Violation(
                                        switch (o.rule()) {
                                            case POOL -> "/selection";
                                            case SIZE -> "/size";
                                            case REGION, RECUSAL -> "/officersPerTeam";
                                            case SPECIALITY -> "/speciality";
                                        },
                                        o.uscc(),
                                        o.rule().name(),
                                        o.explanation()))
                        .toList());
        if (obstacles.stream().anyMatch(o -> o.rule() == Infeasible.Rule.RECUSAL)) {
            basedOn(LegalBasis.of("中华人民共和国行政处罚法", "43"));
        } else if (obstacles.stream().anyMatch(o -> o.rule() == Infeasible.Rule.REGION)) {
            basedOn(LegalBasis.of("中华人民共和国行政处罚法", "42"));
        }
    }
}

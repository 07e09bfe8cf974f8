package org.shenguan.approval.application;

import java.util.List;
import org.shenguan.approval.dossier.Block;
import org.shenguan.chassis.problem.DomainProblem;
import org.shenguan.chassis.problem.Violation;

/** 监管档案阻断: the supervisors found what keeps this license from being granted. */
final class BlockedByDossier extends DomainProblem {

    private static final long serialVersionUID = 1L;

    BlockedByDossier(List<Block> blocks) {
        super(
                Kind.RULE_VIOLATED,
                "blocked-by-dossier",
                "监管档案中有阻断情形",
                "监管档案中有 "
                        + blocks.size()
                        + " 项阻断情形，未经分管领导批准不得准予许可："
                        + String.join("；", blocks.stream().map(Block::explanation).toList())
                        + "。");
        at(
                blocks.stream()
                        .map(block ->
                                new Violation("/override", null, block.rule(), block.explanation()))
                        .toList());
    }
}

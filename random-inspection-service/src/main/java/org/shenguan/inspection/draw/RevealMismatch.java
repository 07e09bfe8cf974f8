package org.shenguan.inspection.draw;

import java.util.List;
import org.shenguan.chassis.problem.DomainProblem;
import org.shenguan.chassis.problem.Violation;

/** 份额与指纹不符: what is shown is not what was committed to. */
final class RevealMismatch extends DomainProblem {

    private static final long serialVersionUID = 1L;

    RevealMismatch() {
        super(Kind.RULE_VIOLATED, "reveal-mismatch", "份额与指纹不符", "公开的份额与您先前提交的指纹不符，份额一经提交指纹不得更改。");
        at(List.of(new Violation("/contribution", null, "commitment", "份额与指纹不符。")));
    }
}

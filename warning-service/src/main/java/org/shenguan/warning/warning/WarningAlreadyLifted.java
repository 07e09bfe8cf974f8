package org.shenguan.warning.warning;

import java.util.UUID;
import org.shenguan.chassis.problem.DomainProblem;

/** 预警已解除. */
final class WarningAlreadyLifted extends DomainProblem {

    private static final long serialVersionUID = 1L;

    WarningAlreadyLifted(UUID warning, String state) {
        super(
                Kind.ILLEGAL_TRANSITION,
                "warning-already-lifted",
                "预警已解除",
                "预警“" + warning + "”已经解除，不能再次解除。");
        inState(state);
    }
}

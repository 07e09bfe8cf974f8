package org.shenguan.approval.application;

import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.problem.DomainProblem;

/** 尚未受理: nothing can be decided that was not accepted. */
final class NotYetAccepted extends DomainProblem {

    private static final long serialVersionUID = 1L;

    NotYetAccepted(String number, ApplicationState state) {
        super(
                Kind.ILLEGAL_TRANSITION,
                "not-yet-accepted",
                "尚未受理",
                "办件“" + number + "”当前为“" + state.words() + "”，受理后才能作出决定。");
        inState(state.name());
        basedOn(LegalBasis.of("中华人民共和国行政许可法", "32"));
    }
}

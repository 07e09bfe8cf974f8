package org.shenguan.approval.license;

import org.shenguan.chassis.problem.DomainProblem;

/** 证件当前状态不允许此项变更. */
final class LicenseNotChangeable extends DomainProblem {

    private static final long serialVersionUID = 1L;

    LicenseNotChangeable(String number, LicenseChange change, LicenseState state) {
        super(
                Kind.ILLEGAL_TRANSITION,
                "license-not-changeable",
                "证件当前状态不允许此项变更",
                "证件“" + number + "”当前为“" + state.words() + "”，不能" + change.words() + "。");
        inState(state.name());
    }
}

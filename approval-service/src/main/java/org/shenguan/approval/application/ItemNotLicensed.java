package org.shenguan.approval.application;

import org.shenguan.approval.item.LicensingItem;
import org.shenguan.chassis.problem.DomainProblem;

/** 事项已取消审批或者改为备案. */
final class ItemNotLicensed extends DomainProblem {

    private static final long serialVersionUID = 1L;

    ItemNotLicensed(LicensingItem item) {
        super(
                Kind.RULE_VIOLATED,
                "item-not-licensed",
                "该事项不再办理许可",
                "事项“"
                        + item.name()
                        + "”自 "
                        + item.stateSince()
                        + " 起"
                        + item.state().words()
                        + "，不再受理许可申请。");
    }
}

package org.shenguan.catalog.webhook;

import org.shenguan.chassis.problem.DomainProblem;

/** 推送尚未放弃: only what was given up is sent again. */
final class DeliveryNotGivenUp extends DomainProblem {

    private static final long serialVersionUID = 1L;

    DeliveryNotGivenUp(DeliveryState state) {
        super(
                Kind.ILLEGAL_TRANSITION,
                "delivery-not-given-up",
                "推送尚未放弃",
                state == DeliveryState.DELIVERED ? "该事件已经送达，不再推送。" : "该事件正在等待推送，不需重新推送。");
        inState(state.name());
    }
}

package org.shenguan.catalog.webhook;

/** 推送状态. */
enum DeliveryState {
    /** 待推送. */
    WAITING,
    /** 已送达: the receiver answered with success. */
    DELIVERED,
    /** 已放弃: the receiver did not take it in time; it can be sent again by hand. */
    GIVEN_UP
}

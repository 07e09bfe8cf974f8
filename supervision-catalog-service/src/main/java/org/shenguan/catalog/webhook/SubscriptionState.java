package org.shenguan.catalog.webhook;

/** 订阅状态. */
enum SubscriptionState {
    /** 推送中. */
    ACTIVE,
    /** 已暂停: events go on being collected and wait. */
    PAUSED
}

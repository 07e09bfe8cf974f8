package org.shenguan.catalog.trace;

/** 事实: what the gap rules look at beside the numbers. */
enum Fact {
    DECISION,
    STATUS,
    CLAIM_DUE_ON,
    VIOLATIONS,
    GRAVEST,
    PUBLISH_BY,
    PUBLISHED_AT,
    RECTIFY_BY,
    DECIDE_BY,
    LICENSE_PROPOSAL,
    GRADE,
    KIND,
    SIGN_DUE_ON
}

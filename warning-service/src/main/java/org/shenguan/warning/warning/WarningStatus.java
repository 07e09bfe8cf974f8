package org.shenguan.warning.warning;

/** 预警状态. */
enum WarningStatus {
    /** 已发布. */
    RAISED,
    /** 已解除. */
    LIFTED
}

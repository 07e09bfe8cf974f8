package org.shenguan.catalog.responsibility;

/** 许可事项状态, as it was when the approval was decided. */
public enum ItemState {
    /** 保留. */
    RETAINED,
    /** 取消审批. */
    CANCELLED,
    /** 下放. */
    DELEGATED,
    /** 改为备案. */
    CHANGED_TO_FILING
}

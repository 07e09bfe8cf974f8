package org.shenguan.approval.item;

/** 事项状态: what reform made of the license. */
public enum ItemState {
    /** 保留. */
    RETAINED("保留"),
    /** 取消审批: nothing is licensed any more, supervision goes on. */
    CANCELLED("取消审批"),
    /** 下放. */
    DELEGATED("下放"),
    /** 改为备案. */
    CHANGED_TO_FILING("改为备案");

    private final String words;

    ItemState(String words) {
        this.words = words;
    }

    /** 中文名称. */
    public String words() {
        return words;
    }

    /** Whether an application may still be taken. */
    public boolean isLicensed() {
        return this == RETAINED || this == DELEGATED;
    }
}

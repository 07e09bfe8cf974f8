package org.shenguan.inspection.object;

/** 对象状态. */
public enum ObjectStatus {
    /** 在库. */
    ACTIVE,
    /** 已退出，载明原因. */
    LEFT
}

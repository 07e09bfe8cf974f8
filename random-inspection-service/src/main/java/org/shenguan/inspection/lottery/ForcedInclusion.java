package org.shenguan.inspection.lottery;

/** 必查情形: why an enterprise is inspected without being drawn. */
public enum ForcedInclusion {
    /** 列入严重失信主体名单. */
    BLACKLISTED,
    /** 红色预警未解除. */
    RED_WARNING
}

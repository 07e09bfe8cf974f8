package org.shenguan.approval.item;

/** 行使层级. */
public enum ItemLevel {
    /** 省级. */
    PROVINCE,
    /** 市级. */
    CITY,
    /** 县级. */
    COUNTY
}

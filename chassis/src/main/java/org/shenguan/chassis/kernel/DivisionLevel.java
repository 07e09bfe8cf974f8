package org.shenguan.chassis.kernel;

/** 行政区划层级: what the zeros at the end of a GB/T 2260 code say. */
public enum DivisionLevel {
    /** 全国. */
    NATION,
    /** 省级. */
    PROVINCE,
    /** 市级. */
    CITY,
    /** 县级. */
    COUNTY
}

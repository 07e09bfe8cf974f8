package org.shenguan.warning.rule;

/** 预警级别 (突发事件应对法第六十三条), the highest first. */
public enum WarningLevel {
    /** 一级. */
    RED,
    /** 二级. */
    ORANGE,
    /** 三级. */
    YELLOW,
    /** 四级. */
    BLUE
}

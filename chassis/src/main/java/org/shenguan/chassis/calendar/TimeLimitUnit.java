package org.shenguan.chassis.calendar;

/** 期限单位. */
public enum TimeLimitUnit {
    /** 工作日. */
    WORKING_DAY("个工作日"),
    /** 日（自然日）. */
    CALENDAR_DAY("日"),
    /** 月. */
    MONTH("个月"),
    /** 小时. */
    HOUR("小时");

    private final String words;

    TimeLimitUnit(String words) {
        this.words = words;
    }

    /** 数量与单位, as in 20 个工作日. */
    public String amount(int amount) {
        return amount + " " + words;
    }
}

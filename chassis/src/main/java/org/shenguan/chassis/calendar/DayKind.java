package org.shenguan.chassis.calendar;

/** 日期性质: why a day is worked or not. */
public enum DayKind {
    /** 工作日: Monday to Friday. */
    WORKING_DAY(true),
    /** 双休日. */
    WEEKEND(false),
    /** 放假日: by the notice of the State Council's office, make-up days off included. */
    HOLIDAY(false),
    /** 调休上班日: a Saturday or Sunday worked by the notice. */
    MAKE_UP_WORKING_DAY(true),
    /** 地方放假: a day off in one division. */
    LOCAL_CLOSURE(false);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    public boolean isWorked() {
        return worked;
    }
}

package org.shenguan.chassis.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 日历中的一日.
 *
 * @param name 节日名称 or the reason of a local closure
 * @param source the notice that settles the day; absent where Monday to Friday decides
 * @param provisional 暂定: no notice has settled the day yet
 */
public record CalendarDay(
        LocalDate date,
        DayKind kind,
        @Nullable String name,
        @Nullable String source,
        boolean provisional) {

    public boolean isWorked() {
        return kind.isWorked();
    }
}

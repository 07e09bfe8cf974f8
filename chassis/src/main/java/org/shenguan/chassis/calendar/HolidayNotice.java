package org.shenguan.chassis.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.TabSeparated;

/**
 * 节假日安排通知: the yearly notice of the State Council's office, which alone fixes the days off and the
 * weekend days worked for them. It may begin in December of the year before.
 */
public record HolidayNotice(
        int year,
        String title,
        @Nullable String documentNumber,
        @Nullable LocalDate publishedOn,
        @Nullable String source,
        List<Arrangement> arrangements) {

    public HolidayNotice {
        if (title.isBlank()) {
            throw new IllegalArgumentException("放假安排缺少通知名称");
        }
        arrangements = List.copyOf(arrangements);
        if (arrangements.isEmpty()) {
            throw new IllegalArgumentException(year + "年放假安排没有内容");
        }
        Set<LocalDate> seen = new HashSet<>();
        for (Arrangement arrangement : arrangements) {
            arrangement.dates().forEach(date -> requireOnce(year, date, seen));
        }
    }

    /** Reads the text form: rows {@code year}, {@code title} …, then {@code OFF}/{@code WORK}. */
    public static HolidayNotice parse(String text) {
        return fromRows(TabSeparated.parse(text));
    }

    static HolidayNotice fromRows(List<TabSeparated.Row> rows) {
        Map<String, TabSeparated.Row> head = new HashMap<>();
        List<Arrangement> arrangements = new ArrayList<>();
        for (TabSeparated.Row row : rows) {
            switch (row.require(0)) {
                case "OFF" -> arrangements.add(arrangement(Arrangement.Kind.OFF, row));
                case "WORK" -> arrangements.add(arrangement(Arrangement.Kind.WORK, row));
                case "year", "title", "number", "published", "source" ->
                        head.put(row.require(0), row);
                case String other -> throw new IllegalArgumentException("不能识别的行：" + other);
            }
        }
        TabSeparated.Row year = head.get("year");
        TabSeparated.Row title = head.get("title");
        if (year == null || title == null) {
            throw new IllegalArgumentException("放假安排应载明年份和通知名称");
        }
        TabSeparated.Row absent = new TabSeparated.Row(List.of());
        return new HolidayNotice(
                Integer.parseInt(year.require(1)),
                title.require(1),
                head.getOrDefault("number", absent).find(1),
                head.getOrDefault("published", absent).findDate(1),
                head.getOrDefault("source", absent).find(1),
                arrangements);
    }

    /** 通知名称及文号. */
    public String citation() {
        return "《" + title + "》" + (documentNumber == null ? "" : "（" + documentNumber + "）");
    }

    private static Arrangement arrangement(Arrangement.Kind kind, TabSeparated.Row row) {
        LocalDate from = row.requireDate(1);
        LocalDate to = row.findDate(2);
        return new Arrangement(kind, from, to == null ? from : to, row.require(3));
    }

    private static void requireOnce(int year, LocalDate date, Set<LocalDate> seen) {
        boolean lastDecember = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
        if (date.getYear() != year && !lastDecember) {
            throw new IllegalArgumentException(date + "不属于" + year + "年的放假安排");
        }
        if (!seen.add(date)) {
            throw new IllegalArgumentException(year + "年放假安排重复规定了" + date);
        }
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** 一项安排: days off in a row, or weekend days worked. Both ends count. */
    public record Arrangement(Kind kind, LocalDate from, LocalDate to, String name) {
        public Arrangement {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("放假安排的终止日早于起始日：" + from);
            }
            if (kind == Kind.WORK
                    && !from.datesUntil(to.plusDays(1)).allMatch(HolidayNotice::isWeekend)) {
                throw new IllegalArgumentException("调休上班日应为双休日：" + from);
            }
        }

        List<LocalDate> dates() {
            return from.datesUntil(to.plusDays(1)).toList();
        }

        /** 放假 or 调休上班. */
        public enum Kind {
            OFF,
            WORK
        }
    }
}

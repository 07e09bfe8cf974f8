package org.shenguan.chassis.calendar;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 期限说明: the reason of a date in one Chinese sentence, with every day that was passed over. */
final class DeadlineExplanation {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final DeadlineTerms terms;
    private final WorkingCalendar calendar;
    private final DeadlineCount count;

    DeadlineExplanation(DeadlineTerms terms, WorkingCalendar calendar, DeadlineCount count) {
        this.terms = terms;
        this.calendar = calendar;
        this.count = count;
    }

    String text() {
        String text = terms.limit().words() + start() + passedOver() + madeUp();
        for (Suspension suspension : terms.suspensions()) {
            text += suspended(suspension);
        }
        for (Extension extension : terms.extensions()) {
            text += extended(extension);
        }
        return text + rolled() + end() + "。依据：" + terms.limit().basis().citation() + "。" + caveat();
    }

    private String start() {
        return terms.triggeredAt() == null
                ? "，自" + terms.triggeredOn() + "次日起算"
                : "，自" + MINUTE.format(terms.triggeredAt().atZone(ChinaTime.ZONE)) + "起算";
    }

    private String passedOver() {
        List<String> passed = new ArrayList<>();
        CalendarDay first = null;
        CalendarDay last = null;
        boolean weekend = false;
        for (CalendarDay day : count.walked()) {
            weekend |= day.kind() == DayKind.WEEKEND;
            if (day.kind() != DayKind.HOLIDAY && day.kind() != DayKind.LOCAL_CLOSURE) {
                continue;
            }
            if (first == null || last == null || !continues(last, day)) {
                addRange(passed, first, last);
                first = day;
            }
            last = day;
        }
        addRange(passed, first, last);
        if (passed.isEmpty()) {
            return weekend ? "，跳过双休日" : "";
        }
        return "，跳过" + String.join("、", passed) + (weekend ? "及双休日" : "");
    }

    private static boolean continues(CalendarDay last, CalendarDay day) {
        return day.date().equals(last.date().plusDays(1))
                && day.kind() == last.kind()
                && Objects.equals(day.name(), last.name());
    }

    private static void addRange(
            List<String> ranges, @Nullable CalendarDay first, @Nullable CalendarDay last) {
        if (first == null || last == null) {
            return;
        }
        String days =
                first.equals(last) ? first.date().toString() : first.date() + "至" + last.date();
        String local = first.kind() == DayKind.LOCAL_CLOSURE ? "地方放假：" : "";
        ranges.add(days + "（" + local + first.name() + "）");
    }

    private String madeUp() {
        String days =
                count.walked().stream()
                        .filter(day -> day.kind() == DayKind.MAKE_UP_WORKING_DAY)
                        .map(day -> day.date() + "（" + weekday(day.date()) + "）")
                        .collect(Collectors.joining("、"));
        return days.isEmpty() ? "" : "，" + days + "为调休上班日计入";
    }

    private static String weekday(LocalDate date) {
        return "周" + "一二三四五六日".charAt(date.getDayOfWeek().getValue() - 1);
    }

    private String suspended(Suspension suspension) {
        String why = "（" + suspension.reason() + "，" + suspension.basis().citation() + "）";
        LocalDate resumed = suspension.resumedOn();
        if (resumed == null) {
            return count.dueOn() == null ? "，" + suspension.from() + "起中止" + why : "";
        }
        if (resumed.equals(suspension.from())) {
            return "，" + resumed + "中止并于当日恢复计算" + why;
        }
        return "，" + suspension.from() + "至" + resumed.minusDays(1) + "中止" + why + "不计入";
    }

    private static String extended(Extension extension) {
        return "，"
                + extension.decidedOn()
                + "经"
                + extension.authority()
                + "批准延长"
                + extension.unit().amount(extension.amount())
                + "（"
                + extension.reason()
                + "，"
                + extension.basis().citation()
                + "）";
    }

    private String rolled() {
        LocalDate from = count.rolledFrom();
        if (from == null) {
            return "";
        }
        CalendarDay day = calendar.dayOn(from);
        String why = day.name() == null ? "双休日" : "休假日（" + day.name() + "）";
        return "，期间最后一日" + from + "为" + why + "，顺延";
    }

    private String end() {
        if (count.dueAt() == null) {
            return "，届满日待恢复计算后确定";
        }
        if (terms.triggeredAt() == null) {
            return "，至" + count.dueOn() + "届满";
        }
        ZonedDateTime last = count.dueAt().atZone(ChinaTime.ZONE);
        return "，至" + MINUTE.format(last) + "届满";
    }

    private String caveat() {
        TreeSet<Integer> years = new TreeSet<>();
        for (CalendarDay day : count.consulted()) {
            int year = day.date().getYear();
            if (day.provisional()) {
                years.add(calendar.publishedYears().contains(year) ? year + 1 : year);
            }
        }
        if (years.isEmpty()) {
            return "";
        }
        String list = years.stream().map(year -> year + "年").collect(Collectors.joining("、"));
        return list + "放假安排尚未公布，暂按周一至周五为工作日计算，公布后重新计算。";
    }
}

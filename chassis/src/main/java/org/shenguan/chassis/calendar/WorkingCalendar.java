package org.shenguan.chassis.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.TabSeparated;

/**
 * 工作日历: which days are worked, by the published notices and the local closures of one division. A
 * year without a notice is provisional, Monday to Friday, and whatever is computed with it says so.
 * Calendars do not change: a new notice gives a new calendar with another {@link #version()}.
 */
public final class WorkingCalendar {
    /** The New Year's arrangement of a notice has begun on 12-29 at the earliest (2007, 2018). */
    private static final MonthDay OPEN_TO_THE_NEXT_NOTICE = MonthDay.of(12, 29);

    private static final WorkingCalendar BUNDLED = of(readNotices());

    private final SortedMap<Integer, HolidayNotice> notices;
    private final List<LocalClosure> closures;
    private final DivisionCode division;
    private final Map<LocalDate, CalendarDay> settled = new HashMap<>();
    private final String version;

    private WorkingCalendar(
            SortedMap<Integer, HolidayNotice> notices,
            List<LocalClosure> closures,
            DivisionCode division) {
        this.notices = Collections.unmodifiableSortedMap(notices);
        this.closures = List.copyOf(closures);
        this.division = division;
        notices.values().forEach(this::settle);
        List<LocalClosure> effective =
                closures.stream().filter(closure -> closure.division().covers(division)).toList();
        effective.forEach(this::settle);
        this.version = CalendarVersion.of(notices, effective);
    }

    /** The calendar that ships with the platform: the notices for 2021 to 2026. */
    public static WorkingCalendar bundled() {
        return BUNDLED;
    }

    public static WorkingCalendar of(Collection<HolidayNotice> notices) {
        SortedMap<Integer, HolidayNotice> byYear = new TreeMap<>();
        for (HolidayNotice notice : notices) {
            if (byYear.put(notice.year(), notice) != null) {
                throw new IllegalArgumentException(notice.year() + "年有两份放假安排");
            }
        }
        return new WorkingCalendar(byYear, List.of(), DivisionCode.NATION);
    }

    /** With one more notice; a notice for a year that has one corrects it. */
    public WorkingCalendar withNotice(HolidayNotice notice) {
        SortedMap<Integer, HolidayNotice> more = new TreeMap<>(notices);
        more.put(notice.year(), notice);
        return new WorkingCalendar(more, closures, division);
    }

    /** With a day off in a division and all below it. */
    public WorkingCalendar withLocalClosure(
            DivisionCode where, LocalDate date, String reason, String source) {
        List<LocalClosure> more = new ArrayList<>(closures);
        more.removeIf(known -> known.division().equals(where) && known.date().equals(date));
        more.add(new LocalClosure(where, date, reason, source));
        return new WorkingCalendar(notices, more, division);
    }

    /** The calendar of a division: closures of that division and of those above it count. */
    public WorkingCalendar forDivision(DivisionCode where) {
        return where.equals(division) ? this : new WorkingCalendar(notices, closures, where);
    }

    public CalendarDay dayOn(LocalDate date) {
        CalendarDay known = settled.get(date);
        if (known != null) {
            return known;
        }
        DayKind kind = HolidayNotice.isWeekend(date) ? DayKind.WEEKEND : DayKind.WORKING_DAY;
        return new CalendarDay(date, kind, null, null, isUnsettled(date));
    }

    public boolean isWorkingDay(LocalDate date) {
        return dayOn(date).isWorked();
    }

    /** 暂定: whether a notice yet to be published may change the day. */
    public boolean isProvisional(LocalDate date) {
        return dayOn(date).provisional();
    }

    /** The n-th working day after the date; the date itself does not count. */
    public WorkingDaySpan plusWorkingDays(LocalDate date, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("工作日数不能为负：" + n);
        }
        LocalDate day = date;
        boolean provisional = false;
        for (int left = n; left > 0; ) {
            day = day.plusDays(1);
            CalendarDay at = dayOn(day);
            provisional |= at.provisional();
            left -= at.isWorked() ? 1 : 0;
        }
        return new WorkingDaySpan(date, day, n, provisional, version);
    }

    /** The date, if it is worked, or else the first working day after it. */
    public WorkingDaySpan nextWorkingDayOnOrAfter(LocalDate date) {
        CalendarDay at = dayOn(date);
        if (at.isWorked()) {
            return new WorkingDaySpan(date, date, 0, at.provisional(), version);
        }
        WorkingDaySpan next = plusWorkingDays(date, 1);
        boolean provisional = at.provisional() || next.provisional();
        return new WorkingDaySpan(date, next.to(), 1, provisional, version);
    }

    /** How many working days lie after the first date up to and including the second. */
    public WorkingDaySpan workingDaysBetween(LocalDate after, LocalDate through) {
        if (through.isBefore(after)) {
            WorkingDaySpan back = workingDaysBetween(through, after);
            return new WorkingDaySpan(
                    after, through, -back.workingDays(), back.provisional(), version);
        }
        int count = 0;
        boolean provisional = false;
        for (LocalDate day = after.plusDays(1); !day.isAfter(through); day = day.plusDays(1)) {
            CalendarDay at = dayOn(day);
            provisional |= at.provisional();
            count += at.isWorked() ? 1 : 0;
        }
        return new WorkingDaySpan(after, through, count, provisional, version);
    }

    public SortedSet<Integer> publishedYears() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(notices.keySet()));
    }

    public List<HolidayNotice> notices() {
        return List.copyOf(notices.values());
    }

    public List<LocalClosure> closures() {
        return closures;
    }

    public DivisionCode division() {
        return division;
    }

    /** Years and a digest of every settled day: equal versions give equal days. */
    public String version() {
        return version;
    }

    private boolean isUnsettled(LocalDate date) {
        if (!notices.containsKey(date.getYear())) {
            return true;
        }
        boolean endOfYear = !MonthDay.from(date).isBefore(OPEN_TO_THE_NEXT_NOTICE);
        return endOfYear && !notices.containsKey(date.getYear() + 1);
    }

    private void settle(HolidayNotice notice) {
        for (HolidayNotice.Arrangement arrangement : notice.arrangements()) {
            DayKind kind =
                    switch (arrangement.kind()) {
                        case OFF -> DayKind.HOLIDAY;
                        case WORK -> DayKind.MAKE_UP_WORKING_DAY;
                    };
            for (LocalDate date : arrangement.dates()) {
                settled.put(
                        date,
                        new CalendarDay(date, kind, arrangement.name(), notice.citation(), false));
            }
        }
    }

    private void settle(LocalClosure closure) {
        settled.put(
                closure.date(),
                new CalendarDay(
                        closure.date(),
                        DayKind.LOCAL_CLOSURE,
                        closure.reason(),
                        closure.source(),
                        isUnsettled(closure.date())));
    }

    private static List<HolidayNotice> readNotices() {
        List<HolidayNotice> notices = new ArrayList<>();
        for (int year = 2021; hasNotice(year); year++) {
            notices.add(
                    HolidayNotice.fromRows(
                            TabSeparated.read(WorkingCalendar.class, resource(year))));
        }
        return notices;
    }

    private static boolean hasNotice(int year) {
        return WorkingCalendar.class.getResource(resource(year)) != null;
    }

    private static String resource(int year) {
        return "notice-" + year + ".tsv";
    }
}

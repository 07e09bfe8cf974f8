package org.shenguan.chassis.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 日历版本: a digest of the days themselves, so that a reworded title moves no deadline. */
final class CalendarVersion {
    private CalendarVersion() {}

    static String of(SortedMap<Integer, HolidayNotice> notices, List<LocalClosure> closures) {
        String years = notices.isEmpty() ? "none" : notices.firstKey() + "-" + notices.lastKey();
        Stream<String> published =
                notices.values().stream()
                        .flatMap(notice ->
                                notice.arrangements().stream()
                                        .flatMap(one ->
                                                one.dates().stream().map(d -> one.kind() + " " + d))
                                        .map(day -> notice.year() + " " + day));
        Stream<String> local = closures.stream().map(closure -> "CLOSED " + closure.date());
        String days =
                Stream.concat(published, local)
                        .sorted()
                        .distinct()
                        .collect(Collectors.joining("\n"));
        return years + "-" + digest(days);
    }

    private static String digest(String days) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(days.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package org.shenguan.catalog.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.HolidayNotice;

/** 节假日安排已登记: what every service is told, as {@code calendar.notice-declared.v1}. */
record NoticeDeclaredV1(
        int year,
        long version,
        String title,
        @Nullable String documentNumber,
        @Nullable LocalDate publishedOn,
        List<HolidayNotice.Arrangement> arrangements,
        Instant declaredAt) {

    static final String CONTRACT = "calendar.notice-declared.v1";

    static NoticeDeclaredV1 of(HolidayNotice notice, long version, Instant at) {
        return new NoticeDeclaredV1(
                notice.year(),
                version,
                notice.title(),
                notice.documentNumber(),
                notice.publishedOn(),
                notice.arrangements(),
                at);
    }
}

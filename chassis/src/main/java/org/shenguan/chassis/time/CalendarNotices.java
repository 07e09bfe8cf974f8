package org.shenguan.chassis.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.HolidayNotice;
import org.shenguan.chassis.inbox.EventIntake;
import org.shenguan.chassis.kernel.DivisionCode;
import org.springframework.messaging.Message;

/** Takes in what the province declares about the calendar. */
final class CalendarNotices {

    private final DeclaredDays days;

    CalendarNotices(DeclaredDays days) {
        this.days = days;
    }

    record NoticeDeclared(
            int year,
            long version,
            String title,
            @Nullable String documentNumber,
            @Nullable LocalDate publishedOn,
            List<HolidayNotice.Arrangement> arrangements,
            Instant declaredAt) {}

    record ClosureDeclared(
            DivisionCode region,
            LocalDate date,
            long version,
            String reason,
            String authority,
            Instant declaredAt) {}

    Consumer<Message<byte[]>> consumer(EventIntake intake) {
        return intake.consumer("calendar-notices")
                .on(
                        "calendar.notice-declared.v1",
                        NoticeDeclared.class,
                        (it, _) ->
                                days.add(
                                        new HolidayNotice(
                                                it.year(),
                                                it.title(),
                                                it.documentNumber(),
                                                it.publishedOn(),
                                                null,
                                                it.arrangements()),
                                        it.version(),
                                        it.declaredAt()))
                .on(
                        "calendar.closure-declared.v1",
                        ClosureDeclared.class,
                        (it, _) ->
                                days.add(
                                        it.region(),
                                        it.date(),
                                        it.reason(),
                                        it.authority(),
                                        it.version(),
                                        it.declaredAt()))
                .build();
    }
}

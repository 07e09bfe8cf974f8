package org.shenguan.catalog.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.shenguan.chassis.calendar.LocalClosure;

/** 地方放假已登记: what every service is told, as {@code calendar.closure-declared.v1}. */
record ClosureDeclaredV1(
        String region,
        LocalDate date,
        long version,
        String reason,
        String authority,
        Instant declaredAt) {

    static final String CONTRACT = "calendar.closure-declared.v1";

    static ClosureDeclaredV1 of(LocalClosure closure, long version, Instant at) {
        return new ClosureDeclaredV1(
                closure.division().value(),
                closure.date(),
                version,
                closure.reason(),
                closure.source(),
                at);
    }
}

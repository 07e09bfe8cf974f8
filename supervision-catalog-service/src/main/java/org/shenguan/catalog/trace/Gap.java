package org.shenguan.catalog.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;

/**
 * 断点: a hop that should have followed and has not.
 *
 * @param code which rule found it
 * @param expected 应有的环节
 * @param since when the hop before it occurred
 * @param after the event after which it is missing
 */
record Gap(
        String code,
        String expected,
        Instant since,
        @Nullable LocalDate dueOn,
        String explanation,
        Severity severity,
        UUID after) {

    /** 严重程度. */
    enum Severity {
        /** 待办: still within its limit. */
        PENDING,
        /** 提示: worth a look. */
        NOTICE,
        /** 断点: nothing sets a limit, and it is not there. */
        BROKEN,
        /** 逾期: its last day is over. */
        OVERDUE
    }

    /** Something that has a last day. */
    static Gap due(
            String code,
            String expected,
            Hop after,
            LocalDate dueOn,
            LocalDate today,
            String explanation) {
        boolean over = today.isAfter(dueOn);
        return new Gap(
                code,
                expected,
                after.occurredAt(),
                dueOn,
                explanation + (over ? "，期限" + dueOn + "已过。" : "，期限至" + dueOn + "。"),
                over ? Severity.OVERDUE : Severity.PENDING,
                after.eventId());
    }

    /** Something that no limit is known for. */
    static Gap open(
            String code, String expected, Hop after, Severity severity, String explanation) {
        return new Gap(
                code,
                expected,
                after.occurredAt(),
                null,
                explanation + "（自" + ChinaTime.dateOf(after.occurredAt()) + "）。",
                severity,
                after.eventId());
    }
}

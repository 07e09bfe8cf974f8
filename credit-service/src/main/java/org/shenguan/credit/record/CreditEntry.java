package org.shenguan.credit.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * 信用记录: one fact about a subject and the event that brought it. Entries are added, never changed.
 *
 * @param eventId 来源事件标识
 * @param sequence of the source's record; tells a later event of it from an earlier one
 * @param occurredOn the day from which the fact counts
 */
public record CreditEntry(
        UUID eventId, long sequence, LocalDate occurredOn, Instant occurredAt, Fact fact) {

    /** By what happened, not by what arrived: the same for every order of arrival. */
    public static final Comparator<CreditEntry> AS_IT_HAPPENED =
            Comparator.comparing(CreditEntry::occurredAt)
                    .thenComparingLong(CreditEntry::sequence)
                    .thenComparing(entry -> entry.eventId().toString());
}

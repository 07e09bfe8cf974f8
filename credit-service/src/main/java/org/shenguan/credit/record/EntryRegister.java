package org.shenguan.credit.record;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** 信用记录簿: the entries, which the database lets nobody change. */
@Component
public class EntryRegister {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    EntryRegister(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Everything recorded about a subject, as it happened. */
    public List<CreditEntry> of(String uscc) {
        return jdbc
                .sql(
                        """
                        select event_id, sequence, kind, occurred_on, occurred_at, fact
                        from credit_entry where uscc = ?
                        """)
                .param(uscc)
                .query((row, _) ->
                        new CreditEntry(
                                row.getObject("event_id", UUID.class),
                                row.getLong("sequence"),
                                row.getObject("occurred_on", LocalDate.class),
                                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                                json.readValue(
                                        row.getString("fact"),
                                        typeOf(EntryKind.valueOf(row.getString("kind"))))))
                .list()
                .stream()
                .sorted(CreditEntry.AS_IT_HAPPENED)
                .toList();
    }

    /** Adds an entry; false if its event is in the book already. */
    boolean add(String uscc, CreditEntry entry) {
        return jdbc.sql(
                                """
                                insert into credit_entry (event_id, uscc, sequence, kind, occurred_on,
                                    occurred_at, summary, fact, recorded_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                                on conflict (event_id) do nothing
                                """)
                        .param(entry.eventId())
                        .param(uscc)
                        .param(entry.sequence())
                        .param(entry.fact().kind().name())
                        .param(entry.occurredOn())
                        .param(utc(entry.occurredAt()))
                        .param(entry.fact().summary())
                        .param(json.writeValueAsString(entry.fact()))
                        .param(utc(clock.instant()))
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Class<? extends Fact> typeOf(EntryKind kind) {
        return switch (kind) {
            case LICENSE -> Fact.LicenseDecided.class;
            case LICENSE_CHANGE -> Fact.LicenseChanged.class;
            case INSPECTION -> Fact.Inspected.class;
            case RECTIFICATION -> Fact.RectificationConfirmed.class;
            case PENALTY -> Fact.CaseDecided.class;
        };
    }
}

package org.shenguan.chassis.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 审计记录 with every column under its column's name. Numbers are decimal and times microseconds
 * since 1970 in UTC, so that two programs that read the same row write the same text.
 */
record AuditEntry(long id, Map<String, @Nullable String> columns) {

    static final String COLUMNS =
            """
            id, transaction_id, occurred_at, recorded_at, action, target_type, target_id, region, \
            actor, actor_name, actor_roles, actor_region, actor_department, address, request_id, \
            trace_id, details\
            """;

    private static final String FORM = "shenguan-audit-entry/1\n";

    static AuditEntry read(ResultSet row) throws SQLException {
        Map<String, @Nullable String> columns = new LinkedHashMap<>();
        for (String column : COLUMNS.split(", ")) {
            columns.put(
                    column,
                    column.endsWith("_at")
                            ? Long.toString(micros(row, column))
                            : row.getString(column));
        }
        return new AuditEntry(row.getLong("id"), columns);
    }

    /** SHA-256 of all columns, each with its length in bytes, so that no two entries read alike. */
    String hash() {
        StringBuilder form = new StringBuilder(FORM);
        columns.forEach((name, value) -> {
            form.append(name).append(':');
            if (value == null) {
                form.append("-\n");
            } else {
                form.append(Sha256.bytes(value).length).append(':').append(value).append('\n');
            }
        });
        return Sha256.of(form.toString());
    }

    private static long micros(ResultSet row, String column) throws SQLException {
        return micros(row.getObject(column, OffsetDateTime.class).toInstant());
    }

    /** Overflows on PostgreSQL's infinity, to a number that no true entry has. */
    static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }
}

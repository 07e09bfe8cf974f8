package org.shenguan.chassis.paging;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** How the text of a filter or cursor is read, and what PostgreSQL makes of it. */
public enum FilterType {
    TEXT("text"),
    UUID("uuid"),
    DATE("date"),
    INSTANT("timestamptz"),
    INTEGER("bigint"),
    DECIMAL("numeric"),
    BOOLEAN("boolean");

    private final String sqlType;

    FilterType(String sqlType) {
        this.sqlType = sqlType;
    }

    String placeholder() {
        return "?::" + sqlType;
    }

    /** Whether PostgreSQL will be able to read the text as this type. */
    boolean accepts(String value) {
        if (value.indexOf('\0') >= 0) {
            return false;
        }
        try {
            switch (this) {
                case TEXT -> {}
                case UUID -> java.util.UUID.fromString(value);
                case DATE -> LocalDate.parse(value);
                case INSTANT -> OffsetDateTime.parse(value);
                case INTEGER -> Long.parseLong(value);
                case DECIMAL -> new java.math.BigDecimal(value);
                case BOOLEAN -> {
                    return value.equals("true") || value.equals("false");
                }
            }
            return true;
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            return false;
        }
    }
}

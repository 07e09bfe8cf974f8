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

    // Java also reads years of nine digits and digits of other scripts; PostgreSQL does not.
    private static final String FOUR_DIGIT_YEAR = "[0-9]{4}-.*";
    private static final int GREATEST_OFFSET_SECONDS = 16 * 3600;

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
                case UUID -> {
                    return value.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
                }
                case DATE -> {
                    return value.matches(FOUR_DIGIT_YEAR) && LocalDate.parse(value).getYear() > 0;
                }
                case INSTANT -> {
                    return value.matches(FOUR_DIGIT_YEAR) && isInstant(OffsetDateTime.parse(value));
                }
                case INTEGER -> {
                    return value.matches("-?[0-9]{1,18}");
                }
                case DECIMAL -> {
                    return value.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
                }
                case BOOLEAN -> {
                    return value.equals("true") || value.equals("false");
                }
            }
            return true;
        } catch (java.time.DateTimeException malformed) {
            return false;
        }
    }

    /** PostgreSQL knows no year 0 and no offset of 16 hours. */
    private static boolean isInstant(OffsetDateTime time) {
        return time.getYear() > 0
                && Math.abs(time.getOffset().getTotalSeconds()) < GREATEST_OFFSET_SECONDS;
    }
}

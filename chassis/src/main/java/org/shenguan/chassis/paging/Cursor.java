package org.shenguan.chassis.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.problem.Violation;

/** Where a page ended: the sort it belongs to, and the last row's sort value and id. */
record Cursor(String sort, String value, String id) {

    // A control character that no sort value of ours contains.
    private static final String SEPARATOR = "\u001f";

    String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        String.join(SEPARATOR, sort, value, id).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Cursor read(
            @Nullable String encoded,
            String sort,
            Listing.Column column,
            Listing.Column tieBreaker,
            List<Violation> faults) {
        try {
            String[] parts =
                    new String(
                                    Base64.getUrlDecoder().decode(String.valueOf(encoded)),
                                    StandardCharsets.UTF_8)
                            .split(SEPARATOR, -1);
            if (parts.length == 3
                    && parts[0].equals(sort)
                    && isReadable(column, parts[1])
                    && tieBreaker.type().accepts(parts[2])) {
                return new Cursor(parts[0], parts[1], parts[2]);
            }
        } catch (IllegalArgumentException notBase64) {
            // reported below
        }
        faults.add(new Violation("cursor", encoded, "cursor", "翻页标记无效，或与当前排序方式不符。"));
        return null;
    }

    /** PostgreSQL prints a timestamp its own way; what it printed it also reads. */
    private static boolean isReadable(Listing.Column column, String value) {
        return column.type() == FilterType.INSTANT
                ? FilterType.INSTANT.accepts(
                        value.replace(' ', 'T').replaceAll("([+-][0-9]{2})$", "$1:00"))
                : column.type().accepts(value);
    }
}

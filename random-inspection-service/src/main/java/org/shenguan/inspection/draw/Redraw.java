package org.shenguan.inspection.draw;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 重抽: why a result is given up, who asked, and who else agreed. The reason is published, the people
 * by their roles alone.
 *
 * @param replacedBy 重新组织的抽取
 */
record Redraw(
        String reason,
        String requestedBy,
        Instant requestedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable UUID replacedBy) {

    static Redraw requested(String reason, String by, Instant at) {
        return new Redraw(reason, by, at, null, null, null);
    }

    Redraw approved(String by, Instant at, UUID replacement) {
        return new Redraw(reason, requestedBy, requestedAt, by, at, replacement);
    }
}

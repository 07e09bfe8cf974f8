package org.shenguan.approval.dossier;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 档案事实: one event that came back from a supervisor.
 *
 * @param eventId 来源事件 (ce_id)
 * @param source 来源部门
 * @param applicationNumber if it concerns one application only
 * @param licenseNumber if it concerns one license only
 */
public record Fact(
        UUID eventId,
        String uscc,
        Instant occurredAt,
        String summary,
        String source,
        @Nullable String applicationNumber,
        @Nullable String licenseNumber,
        Finding finding) {

    /** 事实种类. */
    public FactKind kind() {
        return FactKind.of(finding);
    }
}

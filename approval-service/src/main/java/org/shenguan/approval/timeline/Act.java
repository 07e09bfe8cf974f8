package org.shenguan.approval.timeline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;

/**
 * 办理行为: one step that this department took, as the timeline shows it.
 *
 * @param kind stable code, the same as in the audit trail
 * @param documentNumber 文书编号, if the act issued a document
 * @param eventId the event that the act published
 */
public record Act(
        String uscc,
        @Nullable UUID applicationId,
        @Nullable String applicationNumber,
        @Nullable String licenseNumber,
        String kind,
        Instant occurredAt,
        String summary,
        @Nullable String documentNumber,
        @Nullable UUID eventId,
        DivisionCode region,
        String department) {}

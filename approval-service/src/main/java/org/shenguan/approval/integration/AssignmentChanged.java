package org.shenguan.approval.integration;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.dossier.Fact;
import org.shenguan.approval.dossier.Finding;
import org.shenguan.chassis.event.EventEnvelope;

/** 监管指派, as {@code catalog.assignment-changed.v1} brings it: the receipt of what was pushed. */
record AssignmentChanged(
        String assignmentId,
        String applicationNumber,
        @Nullable String licenseNumber,
        Party subject,
        Bureau department,
        String status,
        LocalDate claimDueOn,
        @Nullable Instant claimedAt,
        @Nullable String returnReason) {

    Fact asFact(EventEnvelope envelope) {
        String words =
                switch (status) {
                    case "ASSIGNED" -> "已派发至" + department.name() + "，应于 " + claimDueOn + " 前认领";
                    case "CLAIMED" -> department.name() + "已认领";
                    case "RETURNED" ->
                            department.name()
                                    + "退回"
                                    + (returnReason == null ? "" : "：" + returnReason);
                    case "REROUTED" -> "改派至" + department.name();
                    case "OVERDUE" -> department.name() + "逾期未认领";
                    default -> "无法确定监管部门，转" + department.name() + "人工指派";
                };
        Instant at = status.equals("CLAIMED") && claimedAt != null ? claimedAt : envelope.time();
        return new Fact(
                envelope.id(),
                subject.uscc(),
                at,
                "监管责任：" + words,
                department.name(),
                applicationNumber,
                licenseNumber,
                new Finding.Assignment(assignmentId, status));
    }
}

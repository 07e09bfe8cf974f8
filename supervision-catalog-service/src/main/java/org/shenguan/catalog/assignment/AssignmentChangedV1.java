package org.shenguan.catalog.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 监管任务已变更: what the other services are told, as {@code catalog.assignment-changed.v1}. */
record AssignmentChangedV1(
        UUID assignmentId,
        String applicationNumber,
        @Nullable String licenseNumber,
        String itemCode,
        List<Origin.Item> supervisionItems,
        Subject subject,
        String region,
        Department department,
        AssignmentStatus status,
        Ground rule,
        Instant assignedAt,
        LocalDate claimDueOn,
        String claimDueExplanation,
        @Nullable Instant claimedAt,
        @Nullable String claimedBy,
        @Nullable String returnReason) {

    static final String CONTRACT = "catalog.assignment-changed.v1";
    static final String TOPIC = "shenguan.supervision.assignment.v1";

    record Subject(String uscc, String name, @Nullable String region) {}

    record Department(String code, String name) {}

    static AssignmentChangedV1 of(Assignment assignment) {
        Origin origin = assignment.origin();
        Assignment.Claim claim = assignment.claim();
        Assignment.Return returned = assignment.returned();
        return new AssignmentChangedV1(
                assignment.id(),
                origin.applicationNumber(),
                origin.licenseNumber(),
                origin.itemCode(),
                origin.items(),
                new Subject(origin.uscc(), origin.subjectName(), origin.subjectRegion()),
                assignment.holder().region().value(),
                new Department(assignment.holder().code(), assignment.holder().name()),
                assignment.status(),
                assignment.ground(),
                assignment.term().assignedAt(),
                assignment.term().dueOn(),
                assignment.term().explanation(),
                claim == null ? null : claim.at(),
                claim == null ? null : claim.by(),
                returned == null ? null : returned.reason());
    }
}

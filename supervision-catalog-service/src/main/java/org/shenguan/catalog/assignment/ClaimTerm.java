package org.shenguan.catalog.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** 认领期限: from when, until when, and why that day. */
@Embeddable
record ClaimTerm(
        Instant assignedAt,
        @Column(name = "claim_due_on") LocalDate dueOn,
        @Column(name = "claim_due_explanation") String explanation) {

    boolean isOver(LocalDate today) {
        return today.isAfter(dueOn);
    }
}

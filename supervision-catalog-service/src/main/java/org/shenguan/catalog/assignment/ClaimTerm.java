package org.shenguan.catalog.assignment;

import java.time.Instant;
import java.time.LocalDate;

/** 认领期限: from when, until when, and why that day. */
record ClaimTerm(Instant assignedAt, LocalDate dueOn, String explanation) {

    boolean isOver(LocalDate today) {
        return today.isAfter(dueOn);
    }
}

package org.shenguan.warning.clue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.warning.watch.Subject;

/** 风险线索已变更, as warning.clue-changed.v1 describes it. */
record ClueChanged(
        UUID clueId,
        String clueNumber,
        UUID warningId,
        Subject subject,
        String region,
        DepartmentName department,
        String title,
        ClueStatus status,
        Instant dispatchedAt,
        LocalDate signDueOn,
        String signDueExplanation,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        boolean safetyRelated) {

    static final String CONTRACT = "warning.clue-changed.v1";
    static final String TOPIC = "shenguan.risk.clue.v1";

    record DepartmentName(String code, String name) {}
}

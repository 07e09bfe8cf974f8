package org.shenguan.warning.warning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.warning.rule.WarningKind;
import org.shenguan.warning.rule.WarningLevel;
import org.shenguan.warning.watch.Subject;

/** 风险预警已变更, as warning.warning-changed.v1 describes it. */
record WarningChanged(
        UUID warningId,
        Subject subject,
        String region,
        @Nullable DepartmentName department,
        WarningKind kind,
        WarningLevel level,
        WarningStatus status,
        Instant startsAt,
        String scope,
        String attention,
        String measures,
        String publisher,
        Instant publishedAt,
        Rule rule,
        CausedBy causedBy) {

    static final String CONTRACT = "warning.warning-changed.v1";
    static final String TOPIC = "shenguan.risk.warning.v1";

    record DepartmentName(String code, String name) {}

    record Rule(String code, String version, String explanation) {}

    record CausedBy(@Nullable UUID eventId, String description) {}
}

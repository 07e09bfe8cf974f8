package org.shenguan.approval.integration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.dossier.Fact;
import org.shenguan.approval.dossier.Finding;
import org.shenguan.chassis.event.EventEnvelope;

/** 信用评级, as {@code credit.grade-changed.v1} brings it. */
record GradeChanged(
        Party subject,
        String grade,
        @Nullable String previousGrade,
        Instant gradedAt,
        boolean blacklisted) {

    Fact asFact(EventEnvelope envelope) {
        return new Fact(
                envelope.id(),
                subject.uscc(),
                gradedAt,
                "信用等级"
                        + (previousGrade == null || previousGrade.equals(grade)
                                ? "评定为 "
                                : "由 " + previousGrade + " 变为 ")
                        + grade
                        + (blacklisted ? "，列入严重失信主体名单" : ""),
                "信用监管",
                null,
                null,
                new Finding.CreditGrade(grade, blacklisted));
    }
}

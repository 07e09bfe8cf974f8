package org.shenguan.approval.integration;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.dossier.Fact;
import org.shenguan.approval.dossier.Finding;
import org.shenguan.chassis.event.EventEnvelope;

/** 立案, as {@code enforcement.case-filed.v1} brings it. */
record CaseFiled(
        String caseId,
        String caseNumber,
        @Nullable String sourceTaskId,
        Party subject,
        Bureau department,
        Violation violation,
        LocalDate filedOn) {

    record Violation(String code, String description) {}

    Fact asFact(EventEnvelope envelope) {
        return new Fact(
                envelope.id(),
                subject.uscc(),
                envelope.time(),
                filedOn + " 立案（" + caseNumber + "）：" + violation.description(),
                department.name(),
                null,
                null,
                new Finding.CaseFiled(caseId, caseNumber, sourceTaskId, violation.code()));
    }
}

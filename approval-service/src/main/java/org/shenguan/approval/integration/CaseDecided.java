package org.shenguan.approval.integration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.dossier.Fact;
import org.shenguan.approval.dossier.Finding;
import org.shenguan.approval.license.LicenseProposal;
import org.shenguan.chassis.event.EventEnvelope;

/** 案件决定, as {@code enforcement.case-decided.v1} brings it. */
record CaseDecided(
        String caseId,
        String caseNumber,
        Party subject,
        Bureau department,
        String outcome,
        List<Penalty> penalties,
        String severity,
        String decisionNumber,
        LocalDate decidedOn,
        @Nullable Proposal licenseProposal) {

    record Penalty(String description) {}

    record Proposal(LicenseProposal.Action action, String licenseNumber) {}

    Fact asFact(EventEnvelope envelope) {
        String words =
                outcome.equals("PENALTY")
                        ? String.join("、", penalties.stream().map(Penalty::description).toList())
                        : "不予行政处罚";
        Proposal proposal = licenseProposal;
        return new Fact(
                envelope.id(),
                subject.uscc(),
                envelope.time(),
                decidedOn + " 处理决定（" + decisionNumber + "）：" + words,
                department.name(),
                null,
                proposal == null ? null : proposal.licenseNumber(),
                new Finding.CaseDecided(caseId, severity));
    }

    /** 提请发证机关执行的处罚, if the decision names one. */
    Optional<LicenseProposal> proposal(EventEnvelope envelope) {
        return Optional.ofNullable(licenseProposal)
                .map(proposal ->
                        new LicenseProposal(
                                envelope.id(),
                                proposal.licenseNumber(),
                                subject.uscc(),
                                proposal.action(),
                                caseNumber,
                                decisionNumber,
                                department.name(),
                                decidedOn,
                                LicenseProposal.State.PENDING));
    }
}

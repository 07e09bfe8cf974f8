package org.shenguan.enforcement.procedure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.outbox.Outbox;
import org.shenguan.chassis.outbox.OutboxMessage;
import org.shenguan.enforcement.casefile.CaseDepartment;
import org.shenguan.enforcement.casefile.CaseOfficer;
import org.shenguan.enforcement.casefile.Decision;
import org.shenguan.enforcement.casefile.DecisionOutcome;
import org.shenguan.enforcement.casefile.Investigation;
import org.shenguan.enforcement.casefile.LicenseProposal;
import org.shenguan.enforcement.casefile.UnlawfulAct;
import org.shenguan.enforcement.penalty.PartyKind;
import org.shenguan.enforcement.penalty.PenaltyPlan;
import org.shenguan.enforcement.penalty.Severity;
import org.springframework.stereotype.Component;

/**
 * 执法决定 on their way to the other services. The contracts know a subject by its credit code; a
 * person has none, and what a person did must not be counted against the enterprise. So cases
 * against persons stay here.
 */
@Component
class CaseEvents {

    static final String TOPIC = "shenguan.enforcement.decision.v1";
    static final String FILED = "enforcement.case-filed.v1";
    static final String DECIDED = "enforcement.case-decided.v1";

    private final Outbox outbox;
    private final Clock clock;

    CaseEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    record Subject(String uscc, String name, @Nullable String region) {}

    record Violation(String code, String description, String basis) {
        static Violation of(UnlawfulAct act) {
            return new Violation(act.code(), act.description(), act.basis());
        }
    }

    record ImposedPenalty(String kind, String description) {}

    record Proposal(LicenseProposal.Action action, String licenseNumber) {}

    record CaseFiled(
            UUID caseId,
            String caseNumber,
            @Nullable UUID sourceTaskId,
            Subject subject,
            String region,
            CaseDepartment department,
            Violation violation,
            LocalDate filedOn,
            LocalDate decideBy) {}

    record CaseDecided(
            UUID caseId,
            String caseNumber,
            @Nullable UUID sourceTaskId,
            Subject subject,
            String region,
            CaseDepartment department,
            Violation violation,
            DecisionOutcome outcome,
            List<ImposedPenalty> penalties,
            @Nullable String fine,
            Severity severity,
            String decisionNumber,
            LocalDate decidedOn,
            List<String> basis,
            @Nullable String discretion,
            @Nullable Proposal licenseProposal,
            LocalDate publishBy,
            List<CaseOfficer> officers) {}

    void filed(PenaltyCase file) {
        publish(
                file,
                FILED,
                new CaseFiled(
                        file.id(),
                        Objects.requireNonNull(file.caseNumber()),
                        file.origin().taskId(),
                        subject(file),
                        file.region(),
                        file.department(),
                        Violation.of(file.origin().principalAct()),
                        Objects.requireNonNull(file.filedOn),
                        Objects.requireNonNull(file.decideBy)));
    }

    void decided(PenaltyCase file, Decision decision) {
        PenaltyPlan plan = decision.plan();
        LicenseProposal proposal = decision.licenseProposal();
        Investigation report = Objects.requireNonNull(file.investigation());
        publish(
                file,
                DECIDED,
                new CaseDecided(
                        file.id(),
                        Objects.requireNonNull(file.caseNumber()),
                        file.origin().taskId(),
                        subject(file),
                        file.region(),
                        file.department(),
                        Violation.of(file.origin().principalAct()),
                        decision.outcome(),
                        plan == null
                                ? List.of()
                                : plan.penalties().stream()
                                        .map(p ->
                                                new ImposedPenalty(
                                                        p.kind().code(), p.description()))
                                        .toList(),
                        plan == null || plan.fine() == null ? null : plan.fine().decimal(),
                        decision.severity(),
                        decision.number(),
                        decision.decidedOn(),
                        decision.basis(),
                        decision.discretion(),
                        proposal == null
                                ? null
                                : new Proposal(proposal.action(), proposal.licenseNumber()),
                        Objects.requireNonNull(file.publishBy),
                        report.officers()));
    }

    private static Subject subject(PenaltyCase file) {
        return new Subject(file.party().uscc(), file.party().name(), file.party().region());
    }

    private void publish(PenaltyCase file, String contract, Object payload) {
        if (file.party().kind() == PartyKind.UNIT) {
            outbox.append(
                    new OutboxMessage(
                            contract,
                            TOPIC,
                            file.party().uscc(),
                            file.nextEvent(),
                            clock.instant(),
                            payload));
        }
    }
}

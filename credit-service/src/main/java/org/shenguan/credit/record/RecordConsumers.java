package org.shenguan.credit.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.inbox.EventIntake;
import org.shenguan.chassis.kernel.Yuan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Which events become entries, and which of their fields this service reads. */
@Configuration(proxyBeanMethods = false)
class RecordConsumers {

    record Subject(String uscc, String name, @Nullable String region) {}

    record License(String number, String name) {}

    record ApplicationDecided(
            Subject subject,
            String region,
            String itemName,
            String applicationNumber,
            Decision decision,
            LocalDate decidedOn,
            Instant decidedAt,
            @Nullable License license,
            Set<String> objectClasses) {
        enum Decision {
            GRANTED,
            REFUSED
        }
    }

    record LicenseChangedEvent(
            Subject subject,
            String region,
            License license,
            LicenseChange change,
            LocalDate effectiveOn,
            String reason) {}

    record OutcomeRecorded(
            Subject subject,
            String region,
            UUID taskId,
            String taskNumber,
            LocalDate checkedOn,
            Instant finishedAt,
            List<Integer> publicResults,
            List<Fact.Hazard> hazards,
            List<Fact.Violation> violations,
            @Nullable Rectification rectification) {

        record Rectification(String orderNumber, LocalDate dueOn) {}
    }

    record RectificationConfirmed(
            Subject subject,
            String region,
            UUID taskId,
            String orderNumber,
            LocalDate confirmedOn) {}

    record CaseDecided(
            Subject subject,
            String region,
            UUID caseId,
            String decisionNumber,
            Outcome outcome,
            Severity severity,
            List<Fact.Penalty> penalties,
            @Nullable String fine,
            LocalDate decidedOn) {
        enum Outcome {
            PENALTY,
            NO_PENALTY
        }
    }

    private final RecordDesk desk;

    RecordConsumers(RecordDesk desk) {
        this.desk = desk;
    }

    @Bean
    Consumer<Message<List<byte[]>>> approvalResult(EventIntake intake) {
        return intake.consumer("approval-result")
                .on("approval.application-decided.v1", ApplicationDecided.class, this::decided)
                .on("approval.license-changed.v1", LicenseChangedEvent.class, this::changed)
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> inspectionOutcome(EventIntake intake) {
        return intake.consumer("inspection-outcome")
                .on("inspection.outcome-recorded.v1", OutcomeRecorded.class, this::inspected)
                .on(
                        "inspection.rectification-confirmed.v1",
                        RectificationConfirmed.class,
                        this::confirmed)
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> enforcementDecision(EventIntake intake) {
        return intake.consumer("enforcement-decision")
                .on("enforcement.case-decided.v1", CaseDecided.class, this::decided)
                .build();
    }

    private void decided(ApplicationDecided event, EventEnvelope envelope) {
        boolean granted = event.decision() == ApplicationDecided.Decision.GRANTED;
        MentionedSubject known = subject(event.subject(), event.region());
        desk.take(
                new MentionedSubject(
                        known.uscc(),
                        known.name(),
                        known.region(),
                        known.located(),
                        granted ? event.objectClasses() : Set.of()),
                new CreditEntry(
                        envelope.id(),
                        envelope.sequence(),
                        event.decidedOn(),
                        event.decidedAt(),
                        new Fact.LicenseDecided(
                                granted,
                                event.itemName(),
                                event.applicationNumber(),
                                event.license() == null ? null : event.license().number())));
    }

    private void changed(LicenseChangedEvent event, EventEnvelope envelope) {
        take(
                event.subject(),
                event.region(),
                envelope,
                event.effectiveOn(),
                new Fact.LicenseChanged(
                        event.license().number(),
                        event.license().name(),
                        event.change(),
                        event.reason()));
    }

    private void inspected(OutcomeRecorded event, EventEnvelope envelope) {
        OutcomeRecorded.Rectification rectification = event.rectification();
        desk.take(
                subject(event.subject(), event.region()),
                new CreditEntry(
                        envelope.id(),
                        envelope.sequence(),
                        event.checkedOn(),
                        event.finishedAt(),
                        new Fact.Inspected(
                                event.taskId(),
                                event.taskNumber(),
                                event.publicResults(),
                                event.hazards(),
                                event.violations(),
                                rectification == null
                                        ? null
                                        : new Fact.Order(
                                                rectification.orderNumber(),
                                                rectification.dueOn()))));
    }

    private void confirmed(RectificationConfirmed event, EventEnvelope envelope) {
        take(
                event.subject(),
                event.region(),
                envelope,
                event.confirmedOn(),
                new Fact.RectificationConfirmed(event.taskId(), event.orderNumber()));
    }

    private void decided(CaseDecided event, EventEnvelope envelope) {
        take(
                event.subject(),
                event.region(),
                envelope,
                event.decidedOn(),
                new Fact.CaseDecided(
                        event.caseId(),
                        event.decisionNumber(),
                        event.outcome() == CaseDecided.Outcome.PENALTY,
                        event.severity(),
                        event.penalties(),
                        event.fine() == null ? null : Yuan.of(event.fine()).decimal()));
    }

    private void take(
            Subject subject, String region, EventEnvelope envelope, LocalDate on, Fact fact) {
        desk.take(
                subject(subject, region),
                new CreditEntry(envelope.id(), envelope.sequence(), on, envelope.time(), fact));
    }

    private static MentionedSubject subject(Subject subject, String agencyRegion) {
        String own = subject.region();
        return new MentionedSubject(
                subject.uscc(),
                subject.name(),
                own == null ? agencyRegion : own,
                own != null,
                Set.of());
    }
}

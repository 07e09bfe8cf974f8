package org.shenguan.catalog.trace;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.inbox.EventIntake;
import org.shenguan.chassis.inbox.RecordEffect;
import org.shenguan.chassis.inbox.TakenRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class TraceConsumers {

    private final TraceRegister register;
    private final Clock clock;

    TraceConsumers(TraceRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Bean
    Consumer<Message<List<byte[]>>> lifeLine(EventIntake intake) {
        return intake.consumer("life-line")
                .onRecord(LifeLine.DECIDED, ApprovalEvents.Decided.class, hop())
                .onRecord(LifeLine.LICENSE_CHANGED, ApprovalEvents.LicenseChanged.class, hop())
                .onRecord(LifeLine.ASSIGNMENT, ApprovalEvents.AssignmentChanged.class, hop())
                .onRecord(LifeLine.OUTCOME, SupervisionEvents.OutcomeRecorded.class, hop())
                .onRecord(LifeLine.RECTIFIED, SupervisionEvents.RectificationConfirmed.class, hop())
                .onRecord(LifeLine.CASE_FILED, SupervisionEvents.CaseFiled.class, hop())
                .onRecord(LifeLine.CASE_DECIDED, SupervisionEvents.CaseDecided.class, hop())
                .onRecord(LifeLine.GRADE, RiskEvents.GradeChanged.class, hop())
                .onRecord(LifeLine.WARNING, RiskEvents.WarningChanged.class, hop())
                .onRecord(LifeLine.CLUE, RiskEvents.ClueChanged.class, hop())
                .build();
    }

    /** The topic and the digest of the record become part of the receipt. */
    private <T extends TracedEvent> RecordEffect<T> hop() {
        return (event, envelope, taken) -> register.add(hop(event.content(), envelope, taken));
    }

    private Hop hop(HopContent content, EventEnvelope envelope, TakenRecord taken) {
        return new Hop(
                envelope.id(),
                taken.topic(),
                envelope.type().substring("shenguan.".length()),
                envelope.sequence(),
                envelope.subject(),
                content.subjectName(),
                content.region(),
                content.department(),
                content.actor(),
                content.summary(),
                envelope.time(),
                clock.instant(),
                traceId(envelope.traceparent()),
                content.keys(),
                content.facts(),
                content.deadlines(),
                taken.digest());
    }

    /** The second part of a W3C traceparent. */
    private static @Nullable String traceId(@Nullable String traceparent) {
        return traceparent == null || traceparent.length() < 35
                ? null
                : traceparent.substring(3, 35);
    }
}

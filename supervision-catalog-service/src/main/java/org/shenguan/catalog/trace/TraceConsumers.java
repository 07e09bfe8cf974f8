package org.shenguan.catalog.trace;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.inbox.EventEffect;
import org.shenguan.chassis.inbox.EventIntake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class TraceConsumers {

    /** The record that is being taken in: its topic and bytes become part of the receipt. */
    private static final ScopedValue<Message<byte[]>> RECORD = ScopedValue.newInstance();

    private final TraceRegister register;
    private final Clock clock;

    TraceConsumers(TraceRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Bean
    Consumer<Message<byte[]>> lifeLine(EventIntake intake) {
        Consumer<Message<byte[]>> taken =
                intake.consumer("life-line")
                        .on(LifeLine.DECIDED, ApprovalEvents.Decided.class, hop())
                        .on(LifeLine.LICENSE_CHANGED, ApprovalEvents.LicenseChanged.class, hop())
                        .on(LifeLine.ASSIGNMENT, ApprovalEvents.AssignmentChanged.class, hop())
                        .on(LifeLine.OUTCOME, SupervisionEvents.OutcomeRecorded.class, hop())
                        .on(
                                LifeLine.RECTIFIED,
                                SupervisionEvents.RectificationConfirmed.class,
                                hop())
                        .on(LifeLine.CASE_FILED, SupervisionEvents.CaseFiled.class, hop())
                        .on(LifeLine.CASE_DECIDED, SupervisionEvents.CaseDecided.class, hop())
                        .on(LifeLine.GRADE, RiskEvents.GradeChanged.class, hop())
                        .on(LifeLine.WARNING, RiskEvents.WarningChanged.class, hop())
                        .on(LifeLine.CLUE, RiskEvents.ClueChanged.class, hop())
                        .build();
        return message -> ScopedValue.where(RECORD, message).run(() -> taken.accept(message));
    }

    private <T extends TracedEvent> EventEffect<T> hop() {
        return (event, envelope) -> register.add(hop(event.content(), envelope, RECORD.get()));
    }

    private Hop hop(HopContent content, EventEnvelope envelope, Message<byte[]> record) {
        return new Hop(
                envelope.id(),
                String.valueOf(record.getHeaders().get(KafkaHeaders.RECEIVED_TOPIC)),
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
                sha256(record.getPayload()));
    }

    /** The second part of a W3C traceparent. */
    private static @Nullable String traceId(@Nullable String traceparent) {
        return traceparent == null || traceparent.length() < 35
                ? null
                : traceparent.substring(3, 35);
    }

    private static String sha256(byte[] payload) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

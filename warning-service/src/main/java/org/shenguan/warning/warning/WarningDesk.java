package org.shenguan.warning.warning;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.outbox.Outbox;
import org.shenguan.chassis.outbox.OutboxMessage;
import org.shenguan.warning.rule.WarningRule;
import org.shenguan.warning.rule.WarningRules;
import org.shenguan.warning.watch.Department;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 预警发布与解除 by rule, within the transaction of what caused it. */
@Component
class WarningDesk {

    private final Warnings warnings;
    private final WarningRules rules;
    private final ApplicationEventPublisher facts;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    WarningDesk(
            Warnings warnings,
            WarningRules rules,
            ApplicationEventPublisher facts,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.warnings = warnings;
        this.rules = rules;
        this.facts = facts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Raises the warning for a cause, once; nothing happens on a day without a rule for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void raise(Cause cause, @Nullable Department owner) {
        Optional<WarningRule> inForce = rules.inForce(cause.kind(), ChinaTime.today(clock));
        if (inForce.isEmpty() || warnings.existsByKindAndCauseKey(cause.kind(), cause.key())) {
            return;
        }
        WarningRule rule = inForce.get();
        Warning warning = new Warning(UUID.randomUUID(), rule, cause, owner, clock.instant());
        warnings.saveAndFlush(warning);
        publish(warning, warning.raised());
        record("warning.raise", warning, Map.of("rule", rule.code(), "cause", cause.description()));
        facts.publishEvent(
                new WarningRaised(
                        warning.id(),
                        warning.subject(),
                        warning.region(),
                        WarningRule.worded(rule.clueTitle(), cause.facts()),
                        rule.safetyRelated() || cause.subject().safetyRelated(),
                        owner));
    }

    /** Lifts warnings whose danger is gone, as an event shows. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lift(Collection<Warning> raised, String reason, UUID eventId) {
        for (Warning warning : raised) {
            lift(warning, reason, null, eventId);
        }
    }

    /** Lifts one warning, by an officer or by a rule. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lift(Warning warning, String reason, @Nullable String by, @Nullable UUID eventId) {
        WarningChanged lifted = warning.lift(reason, by, eventId, clock.instant());
        warnings.saveAndFlush(warning);
        publish(warning, lifted);
        record("warning.lift", warning, Map.of("reason", reason));
    }

    private void publish(Warning warning, WarningChanged changed) {
        outbox.append(
                new OutboxMessage(
                        WarningChanged.CONTRACT,
                        WarningChanged.TOPIC,
                        warning.subject().uscc(),
                        warning.changes(),
                        changed.publishedAt(),
                        changed));
    }

    private void record(String action, Warning warning, Map<String, String> details) {
        audit.record(action, "Warning", warning.id(), DivisionCode.of(warning.region()), details);
    }
}

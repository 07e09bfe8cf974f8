package org.shenguan.approval.license;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.timeline.Act;
import org.shenguan.approval.timeline.ActRegister;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.concurrency.ExpectedVersion;
import org.shenguan.chassis.outbox.Outbox;
import org.shenguan.chassis.outbox.OutboxMessage;
import org.shenguan.chassis.problem.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 证件管理: enters what was granted and carries out what supervisors propose. */
@Component
public class LicenseDesk {

    private static final String TOPIC = "shenguan.approval.result.v1";

    private final Licenses licenses;
    private final ExpectedVersion expected;
    private final LicenseProposalStore proposals;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ActRegister acts;
    private final Clock clock;

    LicenseDesk(
            Licenses licenses,
            ExpectedVersion expected,
            LicenseProposalStore proposals,
            Outbox outbox,
            AuditTrail audit,
            ActRegister acts,
            Clock clock) {
        this.licenses = licenses;
        this.expected = expected;
        this.proposals = proposals;
        this.outbox = outbox;
        this.audit = audit;
        this.acts = acts;
        this.clock = clock;
    }

    /** 颁发: in the transaction of the decision that grants it. */
    @Transactional
    public void enter(License license) {
        licenses.saveAndFlush(license);
    }

    /** 收到提请: visible on the license until somebody carries it out. */
    @Transactional
    public void take(LicenseProposal proposal) {
        proposals.add(proposal);
    }

    /** 暂扣、恢复或者吊销. */
    @Transactional
    public License change(
            String number, LicenseChange change, String reason, @Nullable String documentNumber) {
        License license = licenses.findById(number).orElseThrow(() -> new NotFound("许可证件", number));
        expected.check("许可证件", number, license.version());
        Instant now = clock.instant();
        LocalDate today = ChinaTime.dateOf(now);
        license.take(change, reason, today);
        List<LicenseProposal> due = pending(license, change);
        if (change != LicenseChange.RESTORED && due.isEmpty() && documentNumber == null) {
            throw new PenaltyDecisionMissing(change);
        }
        // Flushed here, so that the event carries the version that this change makes.
        licenses.flush();
        due.forEach(proposals::execute);
        LicenseChanged.Cause cause =
                due.isEmpty()
                        ? null
                        : new LicenseChanged.Cause(
                                due.getFirst().eventId(), due.getFirst().documentNumber());
        UUID event =
                outbox.append(
                        new OutboxMessage(
                                LicenseChanged.CONTRACT,
                                TOPIC,
                                license.holder().uscc().value(),
                                license.version() - 1,
                                now,
                                LicenseChanged.of(license, change, reason, cause)));
        String document = cause == null ? documentNumber : cause.documentNumber();
        audit.record(
                change.action(),
                "License",
                number,
                license.region(),
                Map.of("reason", reason, "document", document == null ? "" : document));
        acts.enter(
                new Act(
                        license.holder().uscc().value(),
                        license.applicationId(),
                        license.applicationNumber(),
                        number,
                        change.action(),
                        now,
                        change.words() + license.name() + "：" + reason,
                        document,
                        event,
                        license.region(),
                        license.department().code()));
        return license;
    }

    private List<LicenseProposal> pending(License license, LicenseChange change) {
        return proposals.about(license).stream()
                .filter(proposal -> proposal.state() == LicenseProposal.State.PENDING)
                .filter(proposal -> proposal.action().isCarriedOutBy(change))
                .toList();
    }
}

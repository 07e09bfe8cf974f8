package org.shenguan.warning.clue;

import java.time.Clock;
import java.util.Map;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.due.DueSheet;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.outbox.Outbox;
import org.shenguan.chassis.outbox.OutboxMessage;
import org.springframework.stereotype.Component;

/** 发布: saves a changed clue and lets departments and audit know, in the transaction of the act. */
@Component
class CluePress {

    /** 签收期限, on the due sheet. */
    static final String SIGNATURE = "warning.clue-signature";

    private final Clues clues;
    private final Outbox outbox;
    private final DueSheet sheet;
    private final AuditTrail audit;
    private final Clock clock;

    CluePress(Clues clues, Outbox outbox, DueSheet sheet, AuditTrail audit, Clock clock) {
        this.clues = clues;
        this.outbox = outbox;
        this.sheet = sheet;
        this.audit = audit;
        this.clock = clock;
    }

    void publish(String action, Clue clue, ClueChanged changed, Map<String, String> details) {
        clues.saveAndFlush(clue);
        if (clue.status() != ClueStatus.DISPATCHED) {
            sheet.meet(SIGNATURE, clue.id().toString());
        }
        outbox.append(
                new OutboxMessage(
                        ClueChanged.CONTRACT,
                        ClueChanged.TOPIC,
                        clue.subject().uscc(),
                        clue.changes(),
                        clock.instant(),
                        changed));
        audit.record(action, "Clue", clue.id(), DivisionCode.of(clue.region()), details);
    }
}

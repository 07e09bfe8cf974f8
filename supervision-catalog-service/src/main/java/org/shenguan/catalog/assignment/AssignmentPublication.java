package org.shenguan.catalog.assignment;

import java.time.Instant;
import org.shenguan.chassis.outbox.Outbox;
import org.shenguan.chassis.outbox.OutboxMessage;
import org.springframework.stereotype.Component;

/** 回执与通报: every step of an assignment becomes an event, in the transaction of the step. */
@Component
class AssignmentPublication {

    private final Outbox outbox;

    AssignmentPublication(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(Assignment assignment, Instant at) {
        outbox.append(
                new OutboxMessage(
                        AssignmentChangedV1.CONTRACT,
                        AssignmentChangedV1.TOPIC,
                        assignment.origin().uscc(),
                        assignment.sequence(),
                        at,
                        AssignmentChangedV1.of(assignment)));
    }
}

package org.shenguan.chassis.inbox;

import org.shenguan.chassis.event.EventEnvelope;

/** Like {@link EventEffect}, for consumers that need the record itself. */
@FunctionalInterface
public interface RecordEffect<T> {
    void handle(T payload, EventEnvelope envelope, TakenRecord taken);
}

package org.shenguan.chassis.inbox;

import org.shenguan.chassis.event.EventEnvelope;

/** What a consumer does with one event, inside the transaction that also marks it as received. */
@FunctionalInterface
public interface EventEffect<T> {
    void handle(T payload, EventEnvelope envelope);
}

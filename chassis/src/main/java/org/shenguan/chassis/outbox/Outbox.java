package org.shenguan.chassis.outbox;

import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a service writes its events: in the business transaction, so that a fact and its event are
 * committed together or not at all. The {@link OutboxRelay} carries them to Kafka afterwards.
 */
public final class Outbox {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TraceContext traces;
    private final Runnable wakeRelay;

    Outbox(JdbcClient jdbc, JsonMapper json, TraceContext traces, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.json = json;
        this.traces = traces;
        this.wakeRelay = wakeRelay;
    }

    /**
     * Writes the event into the current transaction.
     *
     * @return the id the event will carry
     * @throws IllegalStateException outside a transaction: the event could outlive its fact
     */
    public UUID append(OutboxMessage message) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An event needs the transaction of its fact");
        }
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into outbox (event_id, contract, topic, subject, sequence, occurred_at, \
                        traceparent, payload)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(message.contract())
                .param(message.topic())
                .param(message.subject())
                .param(message.sequence())
                .param(Timestamp.from(message.occurredAt()))
                .param(traces.currentTraceparent())
                .param(json.writeValueAsString(message.payload()))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new WakeAfterCommit());
        return id;
    }

    private final class WakeAfterCommit implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            wakeRelay.run();
        }
    }

    /** The trace of the running act, as the outbox stores it. */
    @FunctionalInterface
    public interface TraceContext {
        @Nullable String currentTraceparent();
    }
}

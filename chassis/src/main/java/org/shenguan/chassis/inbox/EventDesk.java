package org.shenguan.chassis.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.event.UnreadableEnvelope;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one event in: exactly one effect per consumer, in one transaction with the inbox row. An
 * event that keeps failing parks its own subject, so that all other subjects flow on; while the
 * database itself is away nothing is parked and nothing is acknowledged.
 */
final class EventDesk {

    private static final Logger log = LoggerFactory.getLogger(EventDesk.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final TransactionTemplate transaction;
    private final ScopeSwitch scopes;
    private final EventTracing tracing;
    private final InboxProperties settings;

    EventDesk(
            Inbox inbox,
            DeadLetters deadLetters,
            TransactionTemplate transaction,
            ScopeSwitch scopes,
            EventTracing tracing,
            InboxProperties settings) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.transaction = transaction;
        this.scopes = scopes;
        this.tracing = tracing;
        this.settings = settings;
    }

    void take(String consumer, Map<String, EventIntake.Route<?>> routes, ReceivedEvent event) {
        EventEnvelope envelope;
        try {
            envelope = event.envelope();
        } catch (UnreadableEnvelope unreadable) {
            park(consumer, event, null, unreadable, 1);
            return;
        }
        EventIntake.Route<?> route = routes.get(envelope.type());
        if (route != null) {
            tracing.follow(consumer, envelope, () -> takeKnown(consumer, route, event, envelope));
        }
    }

    private void takeKnown(
            String consumer,
            EventIntake.Route<?> route,
            ReceivedEvent event,
            EventEnvelope envelope) {
        Duration pause = settings.pause();
        int attempt = 1;
        while (true) {
            try {
                inTransaction(() -> effect(consumer, route, event, envelope));
                return;
            } catch (RuntimeException failure) {
                if (!isOutage(failure) && attempt++ >= settings.attempts()) {
                    park(consumer, event, envelope, failure, settings.attempts());
                    return;
                }
                log.warn(
                        "Consumer {} could not take {} yet: {}",
                        consumer,
                        envelope.id(),
                        failure.toString());
                pause = pauseAndDouble(pause, failure);
            }
        }
    }

    private void effect(
            String consumer,
            EventIntake.Route<?> route,
            ReceivedEvent event,
            EventEnvelope envelope) {
        if (deadLetters.isParked(consumer, envelope.subject())) {
            deadLetters.park(
                    consumer, event, envelope, "an earlier event of this subject is parked", 0);
        } else if (inbox.isFirst(consumer, envelope.id())) {
            route.handle(event, envelope);
        }
    }

    private void park(
            String consumer,
            ReceivedEvent event,
            @Nullable EventEnvelope envelope,
            RuntimeException failure,
            int attempts) {
        log.error("Consumer {} parks subject {}", consumer, event.key(), failure);
        Duration pause = settings.pause();
        while (true) {
            try {
                inTransaction(() ->
                        deadLetters.park(consumer, event, envelope, reason(failure), attempts));
                return;
            } catch (RuntimeException outage) {
                pause = pauseAndDouble(pause, outage);
            }
        }
    }

    private void inTransaction(Runnable work) {
        scopes.within(
                RowScope.everything(), () -> transaction.executeWithoutResult(_ -> work.run()));
    }

    private static Duration pauseAndDouble(Duration pause, RuntimeException failure) {
        LockSupport.parkNanos(pause.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            // The consumer is being stopped: leave the record unacknowledged for the next one.
            throw failure;
        }
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static boolean isOutage(RuntimeException failure) {
        if (failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException) {
            return true;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isConnectionState(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Class 08: connection lost; 57P: the server is going away or coming up. */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }

    private static String reason(RuntimeException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == failure ? failure.toString() : failure + " <- " + root;
    }
}

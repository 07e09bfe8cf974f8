package org.shenguan.chassis.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.event.UnreadableEnvelope;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes events in: exactly one effect per consumer, in one transaction with the inbox row. The events
 * of a poll share a transaction as long as all goes well; if one fails, each gets its own. An event
 * that keeps failing parks its own subject, so that all other subjects flow on; while the database
 * itself is away nothing is parked and nothing is acknowledged.
 */
final class EventDesk {

    private static final Logger log = LoggerFactory.getLogger(EventDesk.class);
    private static final String BEHIND = "an earlier event of this subject is parked";

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final TransactionTemplate transaction;
    private final ScopeSwitch scopes;
    private final EventTracing tracing;
    private final InboxProperties settings;
    private final IntakeMeters meters;
    private final Runnable endOfEffect;

    /** What came of one step of a replay. */
    enum ReplayStep {
        TAKEN,
        FAILED,
        NONE_LEFT
    }

    private record Known(ReceivedEvent event, EventEnvelope envelope, EventIntake.Route<?> route) {
        String subject() {
            return envelope.subject();
        }
    }

    /**
     * Makes a desk.
     *
     * @param endOfEffect called after each event of a shared transaction, so that no event finds unsaved
     *     or outdated objects of the one before
     */
    EventDesk(
            Inbox inbox,
            DeadLetters deadLetters,
            TransactionTemplate transaction,
            ScopeSwitch scopes,
            EventTracing tracing,
            InboxProperties settings,
            IntakeMeters meters,
            Runnable endOfEffect) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.transaction = transaction;
        this.scopes = scopes;
        this.tracing = tracing;
        this.settings = settings;
        this.meters = meters;
        this.endOfEffect = endOfEffect;
    }

    void take(
            String consumer, Map<String, EventIntake.Route<?>> routes, List<ReceivedEvent> batch) {
        List<Known> run = new ArrayList<>(batch.size());
        for (ReceivedEvent event : batch) {
            try {
                EventEnvelope envelope = event.envelope();
                EventIntake.Route<?> route = routes.get(envelope.type());
                if (route != null) {
                    run.add(new Known(event, envelope, route));
                }
            } catch (UnreadableEnvelope unreadable) {
                takeRun(consumer, run);
                run.clear();
                park(consumer, event, null, unreadable, 1);
            }
        }
        takeRun(consumer, run);
    }

    private void takeRun(String consumer, List<Known> run) {
        if (run.isEmpty()) {
            return;
        }
        if (run.size() > 1) {
            try {
                Tally tally = inTransaction(() -> effects(consumer, run));
                meters.count(consumer, tally);
                return;
            } catch (RuntimeException failure) {
                log.info(
                        "Consumer {} takes {} events one by one, because together they failed: {}",
                        consumer,
                        run.size(),
                        failure.toString());
            }
        }
        run.forEach(event -> takeAlone(consumer, event));
    }

    private void takeAlone(String consumer, Known known) {
        Pause pause = new Pause(settings.pause());
        int attempt = 1;
        while (true) {
            try {
                meters.count(consumer, inTransaction(() -> effects(consumer, List.of(known))));
                return;
            } catch (RuntimeException failure) {
                if (!Outage.explains(failure) && attempt++ >= settings.attempts()) {
                    park(consumer, known.event(), known.envelope(), failure, settings.attempts());
                    return;
                }
                meters.retried(consumer);
                log.warn(
                        "Consumer {} could not take {} yet: {}",
                        consumer,
                        known.envelope().id(),
                        failure.toString());
                pause.rest(failure);
            }
        }
    }

    private Tally effects(String consumer, List<Known> run) {
        Set<String> parked =
                new HashSet<>(
                        deadLetters.parkedAmong(
                                consumer,
                                run.stream().map(Known::subject).collect(Collectors.toSet())));
        Set<UUID> fresh =
                inbox.claim(
                        consumer,
                        run.stream()
                                .filter(known -> !parked.contains(known.subject()))
                                .map(known -> known.envelope().id())
                                .toList());
        Tally tally = new Tally();
        for (Known known : run) {
            EventEnvelope envelope = known.envelope();
            if (parked.contains(known.subject())) {
                deadLetters.park(consumer, known.event(), envelope, BEHIND, 0);
            } else if (fresh.remove(envelope.id())) {
                tracing.follow(
                        consumer, envelope, () -> known.route().handle(known.event(), envelope));
                endOfEffect.run();
                tally.taken++;
            } else {
                tally.duplicates++;
            }
        }
        return tally;
    }

    /** What came of a run; counted only once it is committed. */
    static final class Tally {
        int taken;
        int duplicates;
    }

    private void park(
            String consumer,
            ReceivedEvent event,
            @Nullable EventEnvelope envelope,
            RuntimeException failure,
            int attempts) {
        log.error("Consumer {} parks subject {}", consumer, event.key(), failure);
        Pause pause = new Pause(settings.pause());
        while (true) {
            try {
                inTransaction(() -> {
                    deadLetters.park(consumer, event, envelope, Outage.reason(failure), attempts);
                    return true;
                });
                return;
            } catch (RuntimeException outage) {
                pause.rest(outage);
            }
        }
    }

    ReplayStep replayFirst(
            String consumer,
            Map<String, EventIntake.Route<?>> routes,
            String subject,
            Consumer<DeadLetter> whenTaken) {
        List<DeadLetter> tried = new ArrayList<>(1);
        try {
            return inTransaction(() -> {
                deadLetters.hold(consumer, subject);
                Optional<DeadLetter> first = deadLetters.first(consumer, subject);
                if (first.isEmpty()) {
                    return ReplayStep.NONE_LEFT;
                }
                DeadLetter letter = first.get();
                tried.add(letter);
                replay(consumer, routes, letter);
                whenTaken.accept(letter);
                return ReplayStep.TAKEN;
            });
        } catch (RuntimeException failure) {
            if (tried.isEmpty()) {
                throw failure;
            }
            log.warn("Letter {} could not be replayed", tried.getFirst().id(), failure);
            return inTransaction(() -> {
                deadLetters.failedAgain(tried.getFirst().id(), Outage.reason(failure));
                return ReplayStep.FAILED;
            });
        }
    }

    private void replay(
            String consumer, Map<String, EventIntake.Route<?>> routes, DeadLetter letter) {
        ReceivedEvent event = letter.event();
        EventEnvelope envelope = event.envelope();
        EventIntake.Route<?> route = routes.get(envelope.type());
        if (route == null) {
            throw new IllegalStateException("Nobody here takes " + envelope.type() + " any more");
        }
        if (!inbox.claim(consumer, List.of(envelope.id())).isEmpty()) {
            tracing.follow(consumer, envelope, () -> route.handle(event, envelope));
        }
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return scopes.within(
                RowScope.everything(),
                () -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}

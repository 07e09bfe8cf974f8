package org.shenguan.chassis.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries events from the outbox to Kafka. One relay per service database is active, elected by an
 * advisory lock; a commit in its own process wakes it at once, other replicas' commits are found by
 * polling with a pause that grows while nothing happens.
 *
 * <p>At-least-once: the position is saved after the broker acknowledged a batch, so a crash repeats
 * at most that batch, and consumers deduplicate by event id.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration BEFORE_NEW_ATTEMPT = Duration.ofSeconds(1);

    private final DataSource dataSource;
    private final OutboxSender sender;
    private final OutboxProperties settings;
    private final String source;
    private final Set<String> parked = new HashSet<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable Thread worker;
    private volatile boolean running;

    OutboxRelay(
            DataSource dataSource, OutboxSender sender, OutboxProperties settings, String source) {
        this.dataSource = dataSource;
        this.sender = sender;
        this.settings = settings;
        this.source = source;
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("outbox-relay").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        Thread current = worker;
        if (current != null) {
            LockSupport.unpark(current);
            try {
                current.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops after the web server and the consumers, so that their last events still leave. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** Tells the relay that events may be waiting. */
    void wake() {
        // Remembered, because the event may still lie behind the horizon of another transaction.
        woken.set(true);
        Thread current = worker;
        if (current != null) {
            LockSupport.unpark(current);
        }
    }

    private void work() {
        while (running) {
            try (OutboxJournal journal = OutboxJournal.tryLead(dataSource)) {
                if (journal != null) {
                    log.info("Leading the relay of {}", source);
                    parked.clear();
                    parked.addAll(journal.parkedSubjects());
                    relay(journal);
                }
            } catch (SQLException | RuntimeException e) {
                // The database or the broker is away: nothing is lost, the outbox keeps it.
                log.warn("Relay interrupted, starting again: {}", e.toString());
            }
            if (running) {
                LockSupport.parkNanos(BEFORE_NEW_ATTEMPT.toNanos());
            }
        }
    }

    private void relay(OutboxJournal journal) throws SQLException {
        Duration pause = settings.shortestPause();
        while (running) {
            if (relayWindow(journal) || woken.getAndSet(false)) {
                pause = settings.shortestPause();
            } else {
                LockSupport.parkNanos(pause.toNanos());
                Duration longer = pause.multipliedBy(2);
                pause =
                        longer.compareTo(settings.longestPause()) > 0
                                ? settings.longestPause()
                                : longer;
            }
        }
    }

    private boolean relayWindow(OutboxJournal journal) throws SQLException {
        OutboxJournal.Position window = journal.window();
        boolean any = false;
        try (OutboxWindowReader reader = journal.read(window, source, settings.batchSize())) {
            List<OutboxRow> batch = reader.next(settings.batchSize());
            while (running && !batch.isEmpty()) {
                any = true;
                sendBatch(journal, batch);
                batch = reader.next(settings.batchSize());
            }
            if (!batch.isEmpty()) {
                return any;
            }
        }
        journal.windowDone(any);
        return any;
    }

    private void sendBatch(OutboxJournal journal, List<OutboxRow> batch) throws SQLException {
        List<OutboxRow> sendable =
                batch.stream().filter(row -> !parked.contains(key(row))).toList();
        for (OutboxRow row : batch) {
            if (parked.contains(key(row))) {
                journal.park(row, "an earlier event of this subject is parked");
            }
        }
        for (OutboxSender.Rejected rejected : sender.send(sendable)) {
            log.error(
                    "Event {} of {} cannot be sent and parks its subject: {}",
                    rejected.row().envelope().id(),
                    rejected.row().topic(),
                    rejected.reason());
            parked.add(key(rejected.row()));
            journal.park(rejected.row(), rejected.reason());
        }
        journal.sentThrough(batch.getLast().id());
    }

    private static String key(OutboxRow row) {
        return row.topic() + '\n' + row.envelope().subject();
    }
}

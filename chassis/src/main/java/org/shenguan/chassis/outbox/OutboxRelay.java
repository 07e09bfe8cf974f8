package org.shenguan.chassis.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 * polling with a pause that grows while nothing happens. A replica that does not lead asks twice a
 * second whether the lock is free.
 *
 * <p>At-least-once: the position is saved after the broker acknowledged a batch, so a crash repeats
 * at most that batch, and consumers deduplicate by event id.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration BEFORE_NEW_ATTEMPT = Duration.ofMillis(500);
    private static final int FEW = 4;
    private static final String BEHIND = "an earlier event of this subject is parked";

    private final DataSource dataSource;
    private final OutboxSender sender;
    private final OutboxProperties settings;
    private final String source;
    private final Counter sent;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable Thread worker;
    private volatile boolean running;

    OutboxRelay(
            DataSource dataSource,
            OutboxSender sender,
            OutboxProperties settings,
            String source,
            MeterRegistry meters) {
        this.dataSource = dataSource;
        this.sender = sender;
        this.settings = settings;
        this.source = source;
        this.sent =
                Counter.builder("shenguan.outbox.sent")
                        .description("Events that the broker acknowledged")
                        .register(meters);
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
            try (OutboxJournal journal = OutboxJournal.tryLead(dataSource, source)) {
                if (journal != null) {
                    log.info("Leading the relay of {}", source);
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
        OutboxParking parking = OutboxParking.of(journal, source);
        Duration pause = settings.shortestPause();
        while (running) {
            boolean wasWoken = woken.getAndSet(false);
            if (!parking.isEmpty()) {
                parking.heed(this::sendOne);
            }
            OutboxJournal.Batch batch = journal.next(settings.batchSize());
            if (!batch.rows().isEmpty()) {
                send(batch.rows(), parking);
                journal.settle(batch);
                pause = settings.shortestPause();
                if (batch.rows().size() > FEW) {
                    gather();
                }
            } else if (wasWoken) {
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

    private void send(List<OutboxRow> rows, OutboxParking parking) throws SQLException {
        List<OutboxRow> sendable = rows;
        if (!parking.isEmpty()) {
            sendable = new ArrayList<>(rows.size());
            for (OutboxRow row : rows) {
                if (parking.holds(row)) {
                    parking.park(row, BEHIND);
                } else {
                    sendable.add(row);
                }
            }
        }
        List<OutboxSender.Rejected> rejected = sender.send(sendable);
        for (OutboxSender.Rejected refusal : rejected) {
            OutboxRow row = refusal.row();
            log.error(
                    "Event {} of {} cannot be sent and parks its subject: {}",
                    row.envelope().id(),
                    row.topic(),
                    refusal.reason());
            parking.park(row, refusal.reason());
        }
        sent.increment(sendable.size() - rejected.size());
    }

    private @Nullable String sendOne(OutboxRow row) {
        List<OutboxSender.Rejected> rejected = sender.send(List.of(row));
        if (rejected.isEmpty()) {
            sent.increment();
            return null;
        }
        return rejected.getFirst().reason();
    }

    /** Rests although commits keep waking it. */
    private void gather() {
        long end = System.nanoTime() + settings.gathering().toNanos();
        for (long left = end - System.nanoTime();
                running && left > 0;
                left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}

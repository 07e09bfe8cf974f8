package org.shenguan.chassis.timer;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.alarm.Alarms;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does all timed work of a service. Each work has its own thread, so that one that hangs or fails
 * stops no other; one more thread watches them all, on every replica, and raises an alarm before two
 * periods have passed without a success.
 */
public final class TimedWorks implements SmartLifecycle {

    static final String SILENT = "timer-silent";

    private static final Logger log = LoggerFactory.getLogger(TimedWorks.class);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(20);
    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(1);

    private final TimedWorkLedger ledger;
    private final ScopeSwitch scopes;
    private final Alarms alarms;
    private final Map<String, TimedWork> works = new LinkedHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private final boolean startsByItself;
    private volatile boolean running;

    TimedWorks(
            TimedWorkLedger ledger,
            ScopeSwitch scopes,
            Alarms alarms,
            List<TimedWork> timedWorks,
            boolean startsByItself) {
        this.startsByItself = startsByItself;
        this.ledger = ledger;
        this.scopes = scopes;
        this.alarms = alarms;
        for (TimedWork work : timedWorks) {
            if (works.put(work.name(), work) != null) {
                throw new IllegalStateException("two timed works are named " + work.name());
            }
        }
    }

    /** One replica's works on this database, started and stopped by the caller. */
    public static TimedWorks of(
            DataSource dataSource, ScopeSwitch scopes, Alarms alarms, List<TimedWork> works) {
        return new TimedWorks(new TimedWorkLedger(dataSource), scopes, alarms, works, false);
    }

    @Override
    public void start() {
        running = true;
        works.values().forEach(ledger::register);
        for (TimedWork work : works.values()) {
            threads.add(
                    Thread.ofVirtual().name("timer-" + work.name()).start(() -> keepDoing(work)));
        }
        if (!works.isEmpty()) {
            threads.add(Thread.ofVirtual().name("timer-watch").start(this::keepWatching));
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(LockSupport::unpark);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isAutoStartup() {
        return startsByItself;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /**
     * Does a work now, due or not, and returns when it is done; what it throws is thrown.
     *
     * @return false if a replica is at it at this moment
     * @throws NotFound if there is no such work
     */
    public boolean runNow(String name) {
        TimedWork work = works.get(name);
        if (work == null) {
            throw new NotFound("定时工作", name);
        }
        ledger.register(work);
        try {
            return attempt(work, true);
        } catch (SQLException e) {
            throw new IllegalStateException("The claim on " + name + " was lost", e);
        }
    }

    /** What the database knows of every work of the service. */
    List<TimedWorkLedger.Entry> entries() {
        return ledger.entries();
    }

    private void keepDoing(TimedWork work) {
        while (running) {
            Duration wait;
            try {
                attempt(work, false);
                wait = ledger.untilDue(work);
            } catch (SQLException | RuntimeException e) {
                log.warn("Timed work {} did not end well: {}", work.name(), e.toString());
                wait = shorter(work.period(), AFTER_OUTAGE);
            }
            rest(shorter(wait, LONGEST_WAIT));
        }
    }

    private boolean attempt(TimedWork work, boolean evenIfNotDue) throws SQLException {
        Connection session = ledger.claim(work, evenIfNotDue);
        if (session == null) {
            return false;
        }
        try {
            scopes.within(RowScope.everything(), work.work());
            ledger.succeeded(session, work);
            return true;
        } catch (RuntimeException failure) {
            log.error("Timed work {} failed", work.name(), failure);
            ledger.failed(session, work, failure);
            throw failure;
        } finally {
            ledger.release(session);
        }
    }

    private void keepWatching() {
        Duration shortest =
                works.values().stream()
                        .map(TimedWork::period)
                        .min(Duration::compareTo)
                        .orElseThrow();
        Duration pause = shorter(shortest.dividedBy(4), LONGEST_WAIT);
        while (running) {
            try {
                watch();
            } catch (RuntimeException outage) {
                log.warn("The watch over timed works sees nothing: {}", outage.toString());
            }
            rest(pause);
        }
    }

    void watch() {
        for (TimedWorkLedger.Entry entry : ledger.entries()) {
            if (!works.containsKey(entry.name())) {
                continue; // of a release that is no more
            }
            if (entry.isSilent()) {
                alarms.raise(SILENT, entry.name(), explain(entry));
            } else {
                alarms.clear(SILENT, entry.name());
            }
        }
    }

    private static String explain(TimedWorkLedger.Entry entry) {
        @Nullable String failure = entry.failure();
        return "定时工作“%s”已 %d 秒未成功完成（周期 %d 秒）%s"
                .formatted(
                        entry.name(),
                        entry.silence().toSeconds(),
                        entry.period().toSeconds(),
                        failure == null ? "。" : "，最近一次失败：" + failure);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void rest(Duration wait) {
        if (running) {
            LockSupport.parkNanos(
                    (wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait).toNanos());
        }
    }
}

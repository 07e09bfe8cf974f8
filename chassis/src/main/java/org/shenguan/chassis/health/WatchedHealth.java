package org.shenguan.chassis.health;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Health that is looked at in the background every few seconds: whoever asks gets what was seen last
 * and never waits for a server that does not answer.
 */
public final class WatchedHealth implements HealthIndicator, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(WatchedHealth.class);
    private static final Health UP = Health.up().build();

    private final String name;
    private final Duration pause;
    private final Probe probe;
    private volatile Health seen = Health.down().withDetail("reason", "not looked at yet").build();
    private volatile @Nullable Thread watcher;

    public WatchedHealth(String name, Duration pause, Probe probe) {
        this.name = name;
        this.pause = pause;
        this.probe = probe;
    }

    /** Asks the server; returns if it can be worked with and must give up by itself in a few seconds. */
    @FunctionalInterface
    public interface Probe {
        void ask() throws Exception;
    }

    @Override
    public Health health() {
        return seen;
    }

    @Override
    public void start() {
        Thread started = Thread.ofVirtual().name("health-" + name).unstarted(this::watch);
        watcher = started;
        started.start();
    }

    @Override
    public void stop() {
        Thread current = watcher;
        watcher = null;
        if (current != null) {
            current.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }

    private void watch() {
        while (watcher == Thread.currentThread()) {
            look();
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private void look() {
        boolean wasUp = seen.equals(UP);
        try {
            probe.ask();
            seen = UP;
            if (!wasUp) {
                log.info("{} can be used", name);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            seen = Health.down().withDetail("reason", failure.getClass().getSimpleName()).build();
            if (wasUp) {
                log.warn("{} cannot be used: {}", name, failure.toString());
            }
        }
    }
}

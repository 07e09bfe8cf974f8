package org.shenguan.launcher.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.shenguan.launcher.Console;
import org.shenguan.launcher.LaunchFailure;
import org.shenguan.launcher.Platform;

/**
 * 看护: starts again what has ended, as systemd or Kubernetes would. A service that finds no database while it starts
 * gives up and is started again; one that was ready must not end by itself.
 */
final class Caretaker implements AutoCloseable {

    private static final Duration BEFORE_ANOTHER_START = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Platform platform;
    private final Console console;
    private final Consumer<String> whenReady;
    private final Map<String, Boolean> ready = new ConcurrentHashMap<>();
    private final Map<String, Duration> downtimes = new ConcurrentHashMap<>();
    private final AtomicInteger failedStarts = new AtomicInteger();
    private final Queue<String> endedByThemselves = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /**
     * @param whenReady is told the name of each process that is ready again
     */
    Caretaker(Platform platform, Console console, Consumer<String> whenReady) {
        this.platform = platform;
        this.console = console;
        this.whenReady = whenReady;
    }

    /** Begins to watch what runs already. */
    void watch() {
        for (String name : platform.mortals()) {
            ready.put(name, true);
            Thread.ofVirtual().name("caretaker-" + name).start(() -> keepAlive(name));
        }
    }

    /**
     * Kills it as soon as it runs, ready or still starting.
     *
     * @param before done right before
     */
    void kill(Kill kill, Runnable before) {
        String victim = kill.victim();
        while (!closed && !platform.isRunning(victim)) {
            Pause.of(LOOK);
        }
        before.run();
        downtimes.put(victim, kill.downtime());
        platform.kill(victim);
    }

    boolean isReady(String name) {
        return ready.getOrDefault(name, false);
    }

    void awaitAllReady(Duration limit) {
        Pause.until(
                "all processes ready",
                limit,
                () -> platform.mortals().stream().allMatch(this::isReady));
    }

    /** Starts that came to nothing and were made again, as those of services without their database. */
    int failedStarts() {
        return failedStarts.get();
    }

    /** What was ready and ended although nobody killed it. */
    List<String> endedByThemselves() {
        return List.copyOf(endedByThemselves);
    }

    @Override
    public void close() {
        closed = true;
    }

    private void keepAlive(String name) {
        while (true) {
            platform.awaitEnd(name);
            if (closed) {
                return;
            }
            Duration downtime = downtimes.remove(name);
            if (downtime == null && ready.getOrDefault(name, false)) {
                console.step(name, "has ended by itself");
                endedByThemselves.add(name);
            }
            ready.put(name, false);
            Pause.of(downtime == null ? BEFORE_ANOTHER_START : downtime);
            start(name);
        }
    }

    private void start(String name) {
        try {
            platform.startAgain(name);
            ready.put(name, true);
            whenReady.accept(name);
        } catch (LaunchFailure e) {
            if (!downtimes.containsKey(name)) {
                failedStarts.incrementAndGet();
            }
            platform.kill(name); // one that hangs; most have ended already
        }
    }
}

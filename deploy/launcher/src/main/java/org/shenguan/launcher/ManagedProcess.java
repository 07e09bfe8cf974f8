package org.shenguan.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** A child process with its log and the way to stop it. */
final class ManagedProcess {

    private static final int TAIL = 20;
    private static final Duration GRACE_WHILE_STARTING = Duration.ofSeconds(3);
    private static final long POLL_MILLIS = 100;

    private final Command command;
    private final Process process;
    private final Path log;
    private volatile boolean hasBeenReady;

    ManagedProcess(Command command, Process process, Path log) {
        this.command = command;
        this.process = process;
        this.log = log;
    }

    String name() {
        return command.name();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Waits until the process answers; a process that dies meanwhile is told with the end of its log. */
    void awaitReady(BooleanSupplier ready, Duration limit) {
        long start = System.nanoTime();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw died();
            }
            if (Console.millisSince(start) > limit.toMillis()) {
                throw new LaunchFailure(
                        "%s is not ready after %d s. The end of its log:%n%s"
                                .formatted(name(), limit.toSeconds(), tail()));
            }
            pause();
        }
        hasBeenReady = true;
    }

    /** Waits for the end of a process that ends by itself. */
    int awaitEnd(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LaunchFailure(
                        "%s did not end within %d s. The end of its log:%n%s"
                                .formatted(name(), limit.toSeconds(), tail()));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while waiting for " + name(), e);
        }
    }

    LaunchFailure died() {
        return new LaunchFailure(
                "%s has ended by itself (exit status %d). The end of its log, %s:%n%s"
                        .formatted(name(), process.exitValue(), log, tail()));
    }

    /**
     * Stops it gracefully, then by force. One that is still starting serves nobody yet, and Keycloak hears no signal
     * before it is up: it is given little time. True when force was not needed.
     */
    boolean stop(Duration grace) {
        var descendants = process.descendants().toList();
        Signals.send(process.toHandle(), command.stop());
        boolean graceful = endsWithin(hasBeenReady ? grace : shorter(grace));
        if (!graceful) {
            process.destroyForcibly();
            endsWithin(Duration.ofSeconds(10));
        }
        descendants.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        return graceful;
    }

    /** SIGKILL, to the process and its children; returns when they have ended. */
    void kill() {
        var all = new ArrayList<>(process.descendants().toList());
        all.addFirst(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }

    private static Duration shorter(Duration grace) {
        return grace.compareTo(GRACE_WHILE_STARTING) < 0 ? grace : GRACE_WHILE_STARTING;
    }

    private boolean endsWithin(Duration limit) {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String tail() {
        return LogTail.of(log, TAIL).stream()
                .map("    "::concat)
                .reduce((above, below) -> above + System.lineSeparator() + below)
                .orElse("    (the log is empty)");
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while waiting", e);
        }
    }
}

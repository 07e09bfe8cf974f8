package org.shenguan.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * All children of one run. Each has a session of its own, so that Ctrl-C on the terminal reaches the launcher alone and
 * the children end in the launcher's order.
 */
final class Processes {

    private static final Duration GRACE = Duration.ofSeconds(20);
    private static final Set<String> INHERITED =
            Set.of("PATH", "HOME", "USER", "LANG", "TZ", "LC_ALL");

    private final Layout layout;
    private final PidFiles pids;
    private final boolean keepsLogs;
    private final List<ManagedProcess> running = new ArrayList<>();
    private final CompletableFuture<ManagedProcess> firstDeath = new CompletableFuture<>();
    private boolean closed;

    Processes(Layout layout) {
        this(layout, false);
    }

    /**
     * @param keepsLogs whether a child that is started again goes on writing where it stopped
     */
    Processes(Layout layout, boolean keepsLogs) {
        this.layout = layout;
        this.keepsLogs = keepsLogs;
        this.pids = new PidFiles(layout.pids(), layout.run());
    }

    /** Completes with the first child that ends without having been told to. */
    CompletableFuture<ManagedProcess> firstDeath() {
        return firstDeath;
    }

    /** Starts a child that stays. */
    ManagedProcess start(Command command) {
        var process = launch(command);
        process.onExit().thenAccept(_ -> noteDeath(process));
        return process;
    }

    boolean isRunning(String name) {
        return find(name).isPresent();
    }

    /** SIGKILL, to the child and its own children; nothing when it does not run. */
    void kill(String name) {
        find(name)
                .ifPresent(victim -> {
                    victim.kill();
                    forget(victim);
                });
    }

    /** Waits for the end of a child; returns at once when it does not run. */
    void awaitEnd(String name) {
        find(name)
                .ifPresent(process -> {
                    process.onExit().join();
                    forget(process);
                });
    }

    private synchronized Optional<ManagedProcess> find(String name) {
        return running.stream().filter(process -> process.name().equals(name)).findFirst();
    }

    /** Runs a child to its end; fails with the end of its log unless it ends well. */
    void run(Command command, Duration limit) {
        var process = launch(command);
        try {
            if (process.awaitEnd(limit) != 0) {
                throw process.died();
            }
        } finally {
            forget(process);
            process.stop(Duration.ZERO);
        }
    }

    synchronized List<ProcessHandle> handles() {
        return running.stream().map(ManagedProcess::handle).toList();
    }

    /**
     * Stops the stages one after the other, the last started first; within a stage all at once. Nothing can be started
     * any more. Returns the names of those that had to be killed.
     */
    List<String> stopAll(List<Set<String>> stages) {
        List<ManagedProcess> all;
        synchronized (this) {
            closed = true;
            all = List.copyOf(running);
        }
        var killed = new ArrayList<String>();
        killed.addAll(stop(all.stream().filter(p -> isInNone(stages, p)).toList()));
        for (Set<String> stage : stages.reversed()) {
            killed.addAll(stop(all.stream().filter(p -> stage.contains(p.name())).toList()));
        }
        return killed;
    }

    // Helpers that were cut short; they need the servers more than the servers need them.
    private static boolean isInNone(List<Set<String>> stages, ManagedProcess process) {
        return stages.stream().noneMatch(stage -> stage.contains(process.name()));
    }

    private List<String> stop(List<ManagedProcess> processes) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stopped = new ArrayList<CompletableFuture<Boolean>>();
            processes.forEach(
                    p -> stopped.add(CompletableFuture.supplyAsync(() -> p.stop(GRACE), threads)));
            var killed = new ArrayList<String>();
            for (int i = 0; i < processes.size(); i++) {
                if (!stopped.get(i).join()) {
                    killed.add(processes.get(i).name());
                }
                forget(processes.get(i));
            }
            return killed;
        }
    }

    private synchronized ManagedProcess launch(Command command) {
        if (closed) {
            throw new LaunchFailure("Stopping: " + command.name() + " is not started any more.");
        }
        Path log = layout.log(command.name());
        var inItsOwnSession = command.prefixed(Tools.ownSession());
        var builder = new ProcessBuilder(inItsOwnSession.words());
        builder.directory(command.directory().toFile());
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().put("TMPDIR", layout.temporary().toString());
        builder.environment().putAll(command.environment());
        builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            if (!keepsLogs) {
                keepFormer(log);
            }
            var process = new ManagedProcess(command, builder.start(), log);
            running.add(process);
            pids.write(command.name(), process.handle(), command.stop());
            return process;
        } catch (IOException e) {
            throw new LaunchFailure(
                    "Cannot start " + command.name() + " (" + command.words().getFirst() + ")", e);
        }
    }

    private synchronized void noteDeath(ManagedProcess process) {
        if (!closed) {
            firstDeath.complete(process);
        }
    }

    private synchronized void forget(ManagedProcess process) {
        if (running.remove(process)) {
            pids.remove(process.name());
        }
    }

    private static void keepFormer(Path log) throws IOException {
        if (Files.exists(log)) {
            Path former = log.resolveSibling(log.getFileName() + ".previous");
            Files.move(log, former, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}

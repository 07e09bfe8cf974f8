package org.shenguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Supplier;

/** One launcher at work in one folder: takes the lock, clears what a killed launcher left, and ends with nothing left. */
final class Session implements AutoCloseable {

    private static final String CHECK_PREFIX = "shenguan-check-";

    private enum Kind {
        KEPT,
        TEMPORARY,
        FAULTS
    }

    private final Layout layout;
    private final Console console;
    private final RunLock lock;
    private final Processes processes;
    private final Kind kind;
    private volatile boolean stopping;
    private boolean closed;

    private Session(Layout layout, Console console, RunLock lock, Kind kind) {
        this.layout = layout;
        this.console = console;
        this.lock = lock;
        this.kind = kind;
        this.processes = new Processes(layout, kind == Kind.FAULTS);
    }

    static Session inCheckout(Layout layout, Console console, boolean fresh) {
        createDirectories(layout.run());
        var lock =
                RunLock.tryTake(layout.lock())
                        .orElseThrow(() ->
                                new LaunchFailure(
                                        "deploy/up already runs for this checkout (process"
                                                + " %s): stop it there with Ctrl-C, or by"
                                                        .formatted(RunLock.holder(layout.lock()))
                                                + " `kill "
                                                + RunLock.holder(layout.lock())
                                                + "`."));
        sweep(layout, console);
        if (fresh) {
            console.step("data", "deleting " + layout.data());
            Layout.deleteTree(layout.data());
        }
        layout.prepare();
        return new Session(layout, console, lock, Kind.KEPT);
    }

    /** For a run that kills its own processes: a folder below the checkout's, that goes with it. */
    static Session forFaults(Layout checkout, Console console) {
        var layout = checkout.movedTo(checkout.run().resolve("faults"));
        createDirectories(layout.run());
        var lock =
                RunLock.tryTake(layout.lock())
                        .orElseThrow(() ->
                                new LaunchFailure(
                                        "deploy/faults already runs for this checkout (process %s)."
                                                .formatted(RunLock.holder(layout.lock()))));
        sweep(layout, console);
        Layout.deleteTree(layout.data());
        Layout.deleteTree(layout.logs());
        layout.prepare();
        return new Session(layout, console, lock, Kind.FAULTS);
    }

    static Session inTemporaryFolder(Layout checkout, Console console) {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        clearAbandoned(parent, checkout, console);
        try {
            // Others may pass through, because under root PostgreSQL is one of them; the secrets
            // stay shut.
            Path folder =
                    Files.createTempDirectory(
                            parent,
                            CHECK_PREFIX,
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rwx--x--x")));
            var layout = checkout.movedTo(folder.toRealPath());
            var lock =
                    RunLock.tryTake(layout.lock())
                            .orElseThrow(() -> new LaunchFailure(folder + " is locked"));
            layout.prepare();
            return new Session(layout, console, lock, Kind.TEMPORARY);
        } catch (IOException e) {
            throw new LaunchFailure(
                    "Cannot make a folder in " + parent + ": check that it can be written.", e);
        }
    }

    Layout layout() {
        return layout;
    }

    Processes processes() {
        return processes;
    }

    /** Does work that changes what all runs of the checkout share, alone. */
    <T> T alone(Supplier<T> work) {
        try (var _ = RunLock.take(layout.shared().resolve("prepare.lock"))) {
            return work.get();
        }
    }

    /** True when a signal, and not the work itself, has ended it. */
    boolean isStopping() {
        return stopping;
    }

    /** Ends it because the launcher was told to stop. */
    void stop() {
        stopping = true;
        close();
    }

    /**
     * Stops all children in reverse order; the temporary folder goes. Who calls it while it is at work waits for its
     * end, so that a signal that comes then does not cut it short.
     */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        long start = System.nanoTime();
        boolean working = !processes.handles().isEmpty();
        if (working) {
            console.step("stopping", "all processes, the last started first");
        }
        var killed = processes.stopAll(Platform.STAGES);
        killed.forEach(name -> console.step(name, "did not stop by itself and was killed"));
        lock.close();
        switch (kind) {
            case KEPT -> {}
            case TEMPORARY -> Layout.deleteTree(layout.run());
            case FAULTS -> deleteAllButLogs();
        }
        if (working) {
            console.step("stopped", "in %d ms".formatted(Console.millisSince(start)));
        }
    }

    /** The logs tell of a failure. */
    private void deleteAllButLogs() {
        try (var left = Files.newDirectoryStream(layout.run())) {
            for (Path path : left) {
                if (!path.equals(layout.logs())) {
                    Layout.deleteTree(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sweep(Layout layout, Console console) {
        List<String> left = new PidFiles(layout.pids(), layout.run()).sweep();
        left.forEach(name -> console.step(name, "was left over by a killed launcher: stopped"));
    }

    /** Folders of checks that were killed: their processes end, they go. */
    private static void clearAbandoned(Path parent, Layout checkout, Console console) {
        try (var folders = Files.newDirectoryStream(parent, CHECK_PREFIX + "*")) {
            for (Path folder : folders) {
                var layout = checkout.movedTo(folder);
                if (!Files.isWritable(layout.lock()) || RunLock.holder(layout.lock()).isEmpty()) {
                    continue;
                }
                var lock = RunLock.tryTake(layout.lock());
                if (lock.isPresent()) {
                    sweep(layout, console);
                    lock.get().close();
                    Layout.deleteTree(folder);
                    console.step("data", "deleted " + folder + ", left over by a killed check");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createDirectories(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LaunchFailure(
                    "Cannot make the folder " + folder + ": check that it can be written.", e);
        }
    }
}

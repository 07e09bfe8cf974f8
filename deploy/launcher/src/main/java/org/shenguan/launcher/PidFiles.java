package org.shenguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Who runs for this folder, written down so that a start after a killed launcher finds and stops what it left behind.
 * A pid is taken for ours only if that process began when we noted it and names our folder in its command line:
 * pids are given out again.
 */
final class PidFiles {

    private static final Duration GRACE = Duration.ofSeconds(8);

    private final Path folder;
    private final Path run;

    PidFiles(Path folder, Path run) {
        this.folder = folder;
        this.run = run;
    }

    void write(String name, ProcessHandle process, Command.Stop stop) {
        var note = new Properties();
        note.setProperty("pid", Long.toString(process.pid()));
        note.setProperty("stop", stop.name());
        process.info()
                .startInstant()
                .ifPresent(instant -> note.setProperty("started", instant.toString()));
        try (var writer = Files.newBufferedWriter(file(name))) {
            note.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops what a killed launcher left behind, youngest first, and returns the names of those. */
    List<String> sweep() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted(Comparator.comparing(PidFiles::modified).reversed())
                    .flatMap(file -> stop(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> stop(Path file) {
        String name = file.getFileName().toString().replace(".pid", "");
        var note = read(file);
        var ours = living(note);
        ours.ifPresent(process -> {
            var stop = Command.Stop.valueOf(note.getProperty("stop", "TERM"));
            var all = process.descendants().toList();
            Signals.send(process, stop);
            if (!ends(process)) {
                process.destroyForcibly();
                ends(process);
            }
            all.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        });
        remove(name);
        return ours.map(_ -> name);
    }

    private Optional<ProcessHandle> living(Properties note) {
        String pid = note.getProperty("pid", "");
        if (!pid.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> isOurs(process, note.getProperty("started", "")));
    }

    private boolean isOurs(ProcessHandle process, String started) {
        String began = process.info().startInstant().map(Instant::toString).orElse("");
        return began.equals(started) && CommandLines.of(process).contains(run.toString());
    }

    private static boolean ends(ProcessHandle process) {
        try {
            process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
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

    private Path file(String name) {
        return folder.resolve(name + ".pid");
    }

    private static Properties read(Path file) {
        var note = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            note.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return note;
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}

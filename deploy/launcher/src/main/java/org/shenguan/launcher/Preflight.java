package org.shenguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;

/** Looks before the start at what would make it fail half-way: ports, memory, disk. */
final class Preflight {

    static final long NEEDED_MEMORY = 6L << 30;
    static final long NEEDED_DISK = 4L << 30;

    private Preflight() {}

    static void check(Layout layout, List<Ports.Use> uses) {
        ports(uses, Ports::isTaken);
        memory(Memory.available());
        try {
            disk(layout.run(), Files.getFileStore(layout.run()).getUsableSpace());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void ports(List<Ports.Use> uses, IntPredicate taken) {
        var lines =
                uses.stream()
                        .filter(use -> taken.test(use.port()))
                        .map(use ->
                                "Port %d, needed for %s, is taken: see by whom with"
                                                .formatted(use.port(), use.purpose())
                                        + " `ss -ltnp 'sport = :%d'` (macOS: `lsof -i :%d`)."
                                                .formatted(use.port(), use.port()))
                        .toList();
        if (!lines.isEmpty()) {
            throw new LaunchFailure(
                    String.join("\n", lines)
                            + "\nStop that program, or move all ports: deploy/up --port-offset"
                            + " 1000");
        }
    }

    static void memory(long available) {
        if (available < NEEDED_MEMORY) {
            throw new LaunchFailure(
                    "Only %.1f GB of memory are available, %d GB are needed: close other programs, or"
                                    .formatted(gigabytes(available), NEEDED_MEMORY >> 30)
                            + " give the machine or container more memory.");
        }
    }

    static void disk(Path folder, long usable) {
        if (usable < NEEDED_DISK) {
            throw new LaunchFailure(
                    "Only %.1f GB are free on the disk of %s, %d GB are needed: free some space (a"
                                    .formatted(gigabytes(usable), folder, NEEDED_DISK >> 30)
                            + " former run's data go with deploy/up --fresh).");
        }
    }

    private static double gigabytes(long bytes) {
        return bytes / (double) (1L << 30);
    }
}

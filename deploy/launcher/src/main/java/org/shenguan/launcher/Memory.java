package org.shenguan.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What memory there is, and what a process holds of it. */
final class Memory {

    private static final Path MEMORY_INFORMATION = Path.of("/proc/meminfo");
    private static final Path CONTAINER = Path.of("/sys/fs/cgroup");

    private Memory() {}

    /** What can be had without pushing others out, within the container's limit where there is one. */
    static long available() {
        if (!Files.isReadable(MEMORY_INFORMATION)) {
            // macOS tells no such number; its whole memory is the only bound to go by.
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getTotalMemorySize();
        }
        long machine = kilobytes(MEMORY_INFORMATION, "MemAvailable:") << 10;
        return Math.min(machine, leftToContainer());
    }

    /** Resident memory of processes and all their descendants; shared pages count for each of them. */
    static long resident(List<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(Memory::residentAlone)
                .sum();
    }

    private static long residentAlone(ProcessHandle process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (Files.isReadable(status)) {
            return kilobytes(status, "VmRSS:") << 10;
        }
        try {
            var ps =
                    new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid()))
                            .start();
            String answer = new String(ps.getInputStream().readAllBytes()).strip();
            return answer.matches("\\d+") ? Long.parseLong(answer) << 10 : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long kilobytes(Path file, String label) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // the process has gone meanwhile
        }
    }

    private static long leftToContainer() {
        try {
            String limit = Files.readString(CONTAINER.resolve("memory.max")).strip();
            if (limit.equals("max")) {
                return Long.MAX_VALUE;
            }
            long used =
                    Long.parseLong(Files.readString(CONTAINER.resolve("memory.current")).strip());
            return Long.parseLong(limit) - used + reclaimable();
        } catch (IOException e) {
            return Long.MAX_VALUE; // no limit that could be read
        }
    }

    private static long reclaimable() throws IOException {
        try (var lines = Files.lines(CONTAINER.resolve("memory.stat"))) {
            return lines.filter(line -> line.startsWith("inactive_file "))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }
}

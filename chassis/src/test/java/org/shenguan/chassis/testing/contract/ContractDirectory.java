package org.shenguan.chassis.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** Where the contracts lie: docs/contracts/events of the repository that the module belongs to. */
final class ContractDirectory {

    private static final String EVENTS = "docs/contracts/events";

    private ContractDirectory() {}

    /** Surefire starts in the module, an IDE often in the repository: both find it by walking up. */
    static Path events() {
        Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            Path events = at.resolve(EVENTS);
            if (Files.isDirectory(events)) {
                return events;
            }
        }
        throw new IllegalStateException("No " + EVENTS + " in " + start + " or above it");
    }

    /** The schemas as they were last published, which the present ones may only add to. */
    static Path published() {
        return events().resolve("published");
    }

    /** File name to content, in the order of the names. */
    static TreeMap<String, String> read(Path directory, String suffix) {
        TreeMap<String, String> contents = new TreeMap<>();
        for (Path file : files(directory)) {
            String name = file.getFileName().toString();
            if (name.endsWith(suffix)) {
                contents.put(name, read(file));
            }
        }
        return contents;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

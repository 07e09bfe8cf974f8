package org.shenguan.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command line of a process of whichever user. */
final class CommandLines {

    private CommandLines() {}

    static String of(ProcessHandle process) {
        // Java tells nothing of a process that runs under another user, as PostgreSQL does under
        // root.
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException e) {
            return process.info().commandLine().orElse("");
        }
    }
}

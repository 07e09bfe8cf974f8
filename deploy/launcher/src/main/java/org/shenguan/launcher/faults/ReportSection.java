package org.shenguan.launcher.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.shenguan.launcher.LaunchFailure;

/** 报告: the section of a document that holds the figures of the last run, between two markers. */
public final class ReportSection {

    static final String BEGIN = "<!-- figures of deploy/faults: begin -->";
    static final String END = "<!-- figures of deploy/faults: end -->";

    private static final Path CPUS = Path.of("/proc/cpuinfo");

    private ReportSection() {}

    /** Writes the figures anew. */
    public static void write(Path file, FaultReport report, Clock clock) {
        try {
            String text = Files.exists(file) ? Files.readString(file) : BEGIN + '\n' + END + '\n';
            Files.writeString(file, replaced(text, heading(clock), report.markdown()));
        } catch (IOException e) {
            throw new LaunchFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    static String replaced(String text, String heading, List<String> lines) {
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new LaunchFailure("The report needs the lines\n" + BEGIN + "\n" + END);
        }
        return text.substring(0, begin + BEGIN.length())
                + "\n\n"
                + heading
                + "\n\n"
                + String.join("\n", lines)
                + "\n\n"
                + text.substring(end);
    }

    private static String heading(Clock clock) throws IOException {
        return "%s, %d cores (%s), %s %s, JDK %s."
                .formatted(
                        LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")),
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.version().feature());
    }

    private static String processor() throws IOException {
        if (!Files.isReadable(CPUS)) {
            return System.getProperty("os.arch");
        }
        try (var lines = Files.lines(CPUS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }
}

package org.shenguan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** docs/performance.md: each benchmark keeps its own section, between two comments, fresh. */
final class PerformancePage {

    private static final String TITLE =
            """
            # Performance

            Written by `deploy/bench/run <name>`, each section by its own benchmark; what stands between the
            comments is replaced by the next run.
            """;

    private final Path page;

    PerformancePage(Path page) {
        this.page = page;
    }

    void refresh(String name, String section) throws IOException {
        String begin = "<!-- bench:" + name + " -->";
        String end = "<!-- /bench:" + name + " -->";
        String text = Files.exists(page) ? Files.readString(page) : TITLE;
        String fresh = begin + "\n" + section + end;
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        Files.writeString(
                page,
                from >= 0 && to > from
                        ? text.substring(0, from) + fresh + text.substring(to + end.length())
                        : text.stripTrailing() + "\n\n" + fresh + "\n");
    }
}

package org.shenguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTests {

    @TempDir Path folder;

    @Test
    void givesTheLastLinesOfALongLog() throws IOException {
        Path log = folder.resolve("kafka.log");
        Files.write(log, IntStream.rangeClosed(1, 100_000).mapToObj(n -> "第 " + n + " 行").toList());

        assertThat(LogTail.of(log, 3)).containsExactly("第 99998 行", "第 99999 行", "第 100000 行");
    }

    @Test
    void givesAllOfAShortLog() throws IOException {
        Path log = folder.resolve("kafka.log");
        Files.writeString(log, "one\ntwo");

        assertThat(LogTail.of(log, 20)).containsExactly("one", "two");
    }

    @Test
    void givesNothingWhenThereIsNoLog() {
        assertThat(LogTail.of(folder.resolve("never-started.log"), 20)).isEmpty();
    }
}

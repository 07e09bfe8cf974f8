package org.shenguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTests {

    @TempDir Path run;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void stopsAChildThatAKilledLauncherLeftBehind() throws IOException {
        var child = sleeping(run.toString());
        pids().write("kafka", child.toHandle(), Command.Stop.TERM);

        assertThat(pids().sweep()).containsExactly("kafka");
        assertThat(child.isAlive()).isFalse();
        assertThat(run).isEmptyDirectory();
    }

    @Test
    void killsAChildThatDoesNotStopByItself() throws IOException {
        var child = started("trap '' TERM; echo deaf; while :; do sleep 0.1; done", run.toString());
        assertThat(child.inputReader().readLine()).isEqualTo("deaf");
        pids().write("kafka", child.toHandle(), Command.Stop.TERM);

        assertThat(pids().sweep()).containsExactly("kafka");
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void stopsTheYoungestFirst() throws IOException {
        pids().write("postgresql", sleeping(run.toString()).toHandle(), Command.Stop.INT);
        pids().write("gateway", sleeping(run.toString()).toHandle(), Command.Stop.TERM);
        var earlier = Files.getLastModifiedTime(run.resolve("gateway.pid")).toInstant();
        Files.setLastModifiedTime(
                run.resolve("postgresql.pid"), FileTime.from(earlier.minusSeconds(5)));

        assertThat(pids().sweep()).containsExactly("gateway", "postgresql");
    }

    @Test
    void leavesAProcessAloneThatOnlyHasTheSameNumber() throws IOException {
        var stranger = sleeping("of-somebody-else");
        pids().write("kafka", stranger.toHandle(), Command.Stop.TERM);

        assertThat(pids().sweep()).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
        assertThat(run).isEmptyDirectory();
    }

    @Test
    void leavesAProcessAloneThatBeganAtAnotherTime() throws IOException {
        var child = sleeping(run.toString());
        pids().write("kafka", child.toHandle(), Command.Stop.TERM);
        Path file = run.resolve("kafka.pid");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceAll("started=.*", "started=2020-01-01T00\\\\:00\\\\:00Z"));

        assertThat(pids().sweep()).isEmpty();
        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void forgetsAProcessThatHasLongEnded() throws IOException, InterruptedException {
        var child = started("exit 0", run.toString());
        pids().write("kafka", child.toHandle(), Command.Stop.TERM);
        child.waitFor();

        assertThat(pids().sweep()).isEmpty();
        assertThat(run).isEmptyDirectory();
    }

    private PidFiles pids() {
        return new PidFiles(run, run);
    }

    private Process sleeping(String marker) throws IOException {
        return started("while :; do sleep 0.1; done", marker);
    }

    private Process started(String script, String marker) throws IOException {
        var process = new ProcessBuilder("sh", "-c", script, marker).start();
        started.add(process);
        return process;
    }
}

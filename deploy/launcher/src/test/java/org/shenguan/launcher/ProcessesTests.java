package org.shenguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTests {

    @TempDir Path root;

    private Layout layout;
    private Processes processes;

    @BeforeEach
    void prepare() {
        layout = Layout.ofCheckout(root);
        layout.prepare();
        processes = new Processes(layout);
    }

    @AfterEach
    void stop() {
        processes.stopAll(List.of());
    }

    @Test
    void stopsStageByStageInReverse() throws IOException {
        Path order = root.resolve("order");
        processes.start(noting("postgresql", order)).awaitReady(() -> says("postgresql"), limit());
        processes.start(noting("gateway", order)).awaitReady(() -> says("gateway"), limit());

        var killed = processes.stopAll(List.of(Set.of("postgresql"), Set.of("gateway")));

        assertThat(killed).isEmpty();
        assertThat(Files.readAllLines(order)).containsExactly("gateway", "postgresql");
        assertThat(layout.pids()).isEmptyDirectory();
    }

    @Test
    void killsAChildThatStillStartsAndHearsNoSignal() {
        processes.start(shell("keycloak", "trap '' TERM; echo deaf; while :; do sleep 0.05; done"));
        await().until(() -> LogTail.of(layout.log("keycloak"), 1).contains("deaf"));

        assertThat(processes.stopAll(List.of(Set.of("keycloak")))).containsExactly("keycloak");
        assertThat(processes.handles()).isEmpty();
    }

    @Test
    void startsNothingOnceItIsStopping() {
        processes.stopAll(List.of());

        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> processes.start(shell("late", "exit 0")))
                .withMessageContaining("late");
    }

    @Test
    void tellsWhichChildHasDiedWithTheEndOfItsLog() throws Exception {
        processes.start(shell("kafka", "echo no space left on device; exit 3"));

        var dead = processes.firstDeath().get(10, TimeUnit.SECONDS);

        assertThat(dead.died())
                .hasMessageContaining("kafka has ended by itself (exit status 3)")
                .hasMessageContaining("no space left on device");
    }

    @Test
    void doesNotWaitForTheReadinessOfADeadChild() {
        var child = processes.start(shell("keycloak", "echo cannot bind; exit 1"));

        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> child.awaitReady(() -> false, Duration.ofMinutes(1)))
                .withMessageContaining("cannot bind");
    }

    @Test
    void failsWithTheLogOfAHelperThatFails() {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(
                        () -> processes.run(shell("initdb", "echo bad locale; exit 2"), limit()))
                .withMessageContaining("initdb")
                .withMessageContaining("bad locale");
        assertThat(processes.firstDeath()).isNotDone();
    }

    @Test
    void keepsTheLogOfTheRunBefore() throws IOException {
        processes.run(shell("initdb", "echo first"), limit());
        processes.run(shell("initdb", "echo second"), limit());

        assertThat(layout.log("initdb")).hasContent("second");
        assertThat(layout.logs().resolve("initdb.log.previous")).hasContent("first");
    }

    @Test
    void handsNoForeignSettingsToAChild() {
        processes.run(shell("env", "env"), limit());

        assertThat(LogTail.of(layout.log("env"), 100))
                .allMatch(line ->
                        line.matches(
                                "(PATH|HOME|USER|LANG|TZ|LC_ALL|TMPDIR|PWD|SHLVL|_|OLDPWD)=.*"));
    }

    private boolean says(String name) {
        return LogTail.of(layout.log(name), 1).contains("ready");
    }

    private Command noting(String name, Path order) {
        return shell(
                name,
                "trap 'echo %s >> %s; exit 0' TERM; echo ready; while :; do sleep 0.05; done"
                        .formatted(name, order));
    }

    private Command shell(String name, String script) {
        return Command.of(name, root, List.of("sh", "-c", script));
    }

    private static Duration limit() {
        return Duration.ofSeconds(20);
    }
}

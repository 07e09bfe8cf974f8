package org.shenguan.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shenguan.launcher.Console;
import org.shenguan.launcher.Layout;
import org.shenguan.launcher.Ports;
import org.shenguan.launcher.Repository;
import org.shenguan.launcher.Service;

class LoopTests {

    private static final Slot<String> APPLICATION = new Slot<>("application", String.class);

    @TempDir Path run;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Loop loop;

    @BeforeEach
    void prepare() throws IOException {
        Path root = Repository.root();
        var layout = new Layout(root, run, run);
        Files.createDirectories(layout.logs());
        Files.writeString(layout.log("approval-service"), "Refused: no such item\n");
        Files.writeString(layout.log("credit-service"), "quiet\n");
        var ports = new Ports(1, 1, 1, 1, 1, new EnumMap<>(Service.class));
        loop =
                new Loop(
                        layout,
                        ports,
                        List.of(Service.APPROVAL, Service.CREDIT),
                        new Console(new PrintStream(printed, true, StandardCharsets.UTF_8)));
    }

    @Test
    void tellsEachHopAndTheWhole() {
        boolean complete =
                loop.drive(
                        List.of(
                                hop("decision", context -> context.note(APPLICATION, "2026-1")),
                                hop(
                                        "assignment",
                                        context ->
                                                assertThat(context.noted(APPLICATION))
                                                        .isEqualTo("2026-1"))));

        assertThat(complete).isTrue();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("HOP 0 decision \\d+ ms")
                .containsPattern("HOP 1 assignment \\d+ ms")
                .containsPattern("LOOP COMPLETE in \\d+ ms");
    }

    @Test
    void stopsAtTheFirstHopThatDoesNotComeTrueAndShowsTheLogsItSuspects() {
        boolean complete =
                loop.drive(
                        List.of(
                                hop(
                                        "decision",
                                        _ -> {
                                            throw new HopFailure("refused", "approval-service");
                                        }),
                                hop("never", _ -> {})));

        assertThat(complete).isFalse();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("FAILED at HOP 0 decision: refused")
                .contains("no such item")
                .doesNotContain("quiet")
                .doesNotContain("never")
                .doesNotContain("COMPLETE");
    }

    @Test
    void showsTheLogsOfAllApplicationsWhenNoneIsSuspected() {
        loop.drive(List.of(hop("credit", context -> context.noted(APPLICATION))));

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("FAILED at HOP 0 credit: no earlier hop has noted the application")
                .contains("no such item")
                .contains("quiet");
    }

    @Test
    void waitsForWhatComesTrueLater() {
        var looks = new AtomicInteger();

        int found =
                Poll.until(
                        "the third look",
                        Duration.ofSeconds(10),
                        () -> Optional.of(looks.incrementAndGet()).filter(n -> n == 3));

        assertThat(found).isEqualTo(3);
    }

    @Test
    void namesWhatItWaitedForInVain() {
        assertThatExceptionOfType(HopFailure.class)
                .isThrownBy(
                        () -> Poll.until("the assignment", Duration.ofMillis(1), Optional::empty))
                .withMessageContaining("the assignment");
    }

    private static Hop hop(String name, Consumer<LoopContext> work) {
        return new Hop() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run(LoopContext context) {
                work.accept(context);
            }
        };
    }
}

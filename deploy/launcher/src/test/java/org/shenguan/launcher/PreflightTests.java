package org.shenguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightTests {

    @Test
    void namesThePortThatIsTakenAndWhatItIsFor() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var uses =
                    List.of(
                            new Ports.Use(other.getLocalPort(), "Keycloak"),
                            new Ports.Use(Ports.free().kafka(), "Kafka"));

            assertThatExceptionOfType(LaunchFailure.class)
                    .isThrownBy(() -> Preflight.ports(uses, Ports::isTaken))
                    .withMessageContaining("Port " + other.getLocalPort())
                    .withMessageContaining("Keycloak")
                    .withMessageContaining("--port-offset")
                    .withMessageNotContaining("Kafka");
        }
    }

    @Test
    void findsAPortTakenOnEveryInterface() throws IOException {
        try (var other = new ServerSocket(0)) {
            assertThat(Ports.isTaken(other.getLocalPort())).isTrue();
        }
    }

    @Test
    void takesAPortForFreeOnceItsOwnerHasLeft() throws IOException {
        int port;
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = other.getLocalPort();
        }

        assertThat(Ports.isTaken(port)).isFalse();
    }

    @Test
    void saysHowMuchMemoryIsMissing() {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> Preflight.memory(5L << 30))
                .withMessageContaining("5.0 GB")
                .withMessageContaining("6 GB");
        assertThatCode(() -> Preflight.memory(6L << 30)).doesNotThrowAnyException();
    }

    @Test
    void saysOnWhichDiskSpaceIsMissing() {
        assertThatExceptionOfType(LaunchFailure.class)
                .isThrownBy(() -> Preflight.disk(Path.of("/srv/shenguan"), 1L << 30))
                .withMessageContaining("/srv/shenguan")
                .withMessageContaining("4 GB");
    }

    @Test
    void seesSomeMemoryOnThisMachine() {
        assertThat(Memory.available()).isPositive();
        assertThat(Memory.resident(List.of(ProcessHandle.current()))).isGreaterThan(10L << 20);
    }
}

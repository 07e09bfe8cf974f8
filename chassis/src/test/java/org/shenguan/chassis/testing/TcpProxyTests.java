package org.shenguan.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The cut is felt at once by whoever is connected and by whoever comes later, until restored. */
class TcpProxyTests {

    private ServerSocket server;
    private TcpProxy proxy;

    @BeforeEach
    void startsAnEchoBehindTheProxy() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        proxy = TcpProxy.to("127.0.0.1", server.getLocalPort());
    }

    @AfterEach
    void stopsBoth() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void passesBytesBothWays() throws IOException {
        try (Socket socket = connect()) {
            assertThat(echoed(socket, 42)).isEqualTo(42);
        }
    }

    @Test
    void cutsWhoIsConnectedAndDropsWhoComes() throws IOException {
        try (Socket socket = connect()) {
            assertThat(echoed(socket, 1)).isEqualTo(1);

            proxy.cut();

            assertThatThrownBy(() -> requireEcho(socket)).isInstanceOf(IOException.class);
            assertThatThrownBy(
                            () -> {
                                try (Socket late = connect()) {
                                    requireEcho(late);
                                }
                            })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void letsThroughAgainOnTheSamePortAfterRestore() throws IOException {
        proxy.cut();
        proxy.restore();

        try (Socket socket = connect()) {
            assertThat(echoed(socket, 7)).isEqualTo(7);
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(5000);
        return socket;
    }

    private static int echoed(Socket socket, int value) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(value);
        return socket.getInputStream().read();
    }

    private static void requireEcho(Socket socket) throws IOException {
        if (echoed(socket, 9) != 9) {
            throw new IOException("connection ended");
        }
    }

    private void echo() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> echo(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void echo(Socket socket) {
        try (socket;
                InputStream in = socket.getInputStream()) {
            in.transferTo(socket.getOutputStream());
        } catch (IOException cut) {
            // The proxy was cut; the echo has nobody left to answer.
        }
    }
}

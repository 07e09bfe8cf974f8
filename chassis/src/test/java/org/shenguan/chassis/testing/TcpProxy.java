package org.shenguan.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A connection that a test can cut: stands between a service and a server and passes bytes on both
 * ways. While cut, every open connection is reset and every new one dropped at once; the port stays
 * the same, so {@link #restore()} is felt like a network that came back.
 */
public final class TcpProxy implements AutoCloseable {

    private final String targetHost;
    private final int targetPort;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private TcpProxy(String targetHost, int targetPort) throws IOException {
        this.targetHost = targetHost;
        this.targetPort = targetPort;
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("tcp-proxy-" + targetPort).start(this::accept);
    }

    /** A fresh port of the loopback that leads to the server, not cut. */
    public static TcpProxy to(String host, int port) {
        try {
            return new TcpProxy(host, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port to connect to instead of the server's. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** Cuts every connection and lets none through until restored. */
    public void cut() {
        cut = true;
        open.forEach(TcpProxy::reset);
    }

    /** Lets connections through again. */
    public void restore() {
        cut = false;
    }

    /** Cuts for good and frees the port. */
    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                Thread.ofVirtual().start(() -> connect(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        open.add(near);
        try (Socket far = new Socket()) {
            if (cut) {
                return;
            }
            far.connect(new InetSocketAddress(targetHost, targetPort), 2000);
            open.add(far);
            if (cut) {
                // Cut while connecting: cut() may have run before these two were known.
                return;
            }
            Thread answers = Thread.ofVirtual().start(() -> pass(far, near));
            pass(near, far);
            answers.join();
            open.remove(far);
        } catch (IOException unreachable) {
            // The near side is reset below, as it would be by the server's own machine.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset(near);
            open.remove(near);
        }
    }

    /** Passes bytes one way until its source ends, then ends the other side's reading. */
    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException ended) {
            reset(from);
            reset(to);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException alreadyClosed) {
            // Closed is what it should be.
        }
    }
}

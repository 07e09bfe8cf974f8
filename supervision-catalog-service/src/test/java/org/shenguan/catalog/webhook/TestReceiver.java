package org.shenguan.catalog.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A provincial system without Kafka: takes requests on the loopback and remembers them. */
final class TestReceiver implements AutoCloseable {

    /** A request as it came. */
    record Received(HttpExchange exchange, String body) {

        String header(String name) {
            return String.valueOf(exchange.getRequestHeaders().getFirst(name));
        }

        String subject() {
            return header("ce-subject");
        }
    }

    private final List<Received> accepted = new CopyOnWriteArrayList<>();
    private volatile ToIntFunction<Received> answer = _ -> 204;
    private @Nullable HttpServer server;
    private int port;

    TestReceiver() {
        up();
    }

    String url() {
        return "http://127.0.0.1:" + port + "/hook";
    }

    void answering(ToIntFunction<Received> status) {
        answer = status;
    }

    /** What it answered with success, in the order of arrival. */
    List<Received> accepted() {
        return accepted;
    }

    List<String> acceptedIds() {
        return accepted.stream().map(received -> received.header("webhook-id")).toList();
    }

    /** Listens, after {@link #down()} on the same port as before. */
    void up() {
        try {
            HttpServer started =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            started.createContext("/hook", this::take);
            started.start();
            port = started.getAddress().getPort();
            server = started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void down() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Received received =
                    new Received(
                            exchange,
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
            int status = answer.applyAsInt(received);
            if (status / 100 == 2) {
                accepted.add(received);
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        down();
    }
}

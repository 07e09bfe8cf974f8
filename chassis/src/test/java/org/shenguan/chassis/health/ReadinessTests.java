package org.shenguan.chassis.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.security.RealmKeys;
import org.shenguan.chassis.testing.KafkaBroker;
import org.shenguan.chassis.testing.TcpProxy;
import org.springframework.boot.health.contributor.Status;

/** Not ready while a server cannot be used, and ready again by itself. */
class ReadinessTests {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Test
    void feelsTheBrokerGoAndComeBack() {
        URI broker = URI.create("kafka://" + KafkaBroker.running().bootstrapServers());
        // The broker names itself in its answers; only what stands before it can be cut.
        try (TcpProxy proxy = TcpProxy.to(broker.getHost(), broker.getPort());
                BrokerProbe probe =
                        new BrokerProbe(Map.of("bootstrap.servers", "127.0.0.1:" + proxy.port()))) {
            proxy.cut();
            WatchedHealth health = new WatchedHealth("broker", PAUSE, probe);
            health.start();
            try {
                awaitStatus(health, Status.DOWN);
                proxy.restore();
                awaitStatus(health, Status.UP);
            } finally {
                health.stop();
            }
        }
    }

    @Test
    void waitsForTheRealmsKeysAndKeepsThem() throws IOException {
        HttpServer realm = realm();
        try (TcpProxy proxy = TcpProxy.to("127.0.0.1", realm.getAddress().getPort())) {
            proxy.cut();
            RealmKeys keys = new RealmKeys("http://127.0.0.1:" + proxy.port());
            WatchedHealth health = new WatchedHealth("tokenKeys", PAUSE, keys::require);
            health.start();
            try {
                awaitStatus(health, Status.DOWN);
                proxy.restore();
                awaitStatus(health, Status.UP);

                proxy.cut();

                assertThat(keys).satisfies(RealmKeys::require);
            } finally {
                health.stop();
            }
        } finally {
            realm.stop(0);
        }
    }

    @Test
    void tellsWhoAsksAtOnceWhatWasSeenLast() {
        WatchedHealth health =
                new WatchedHealth("hanging", PAUSE, () -> Thread.currentThread().join());
        health.start();
        try {
            long before = System.nanoTime();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(1));
        } finally {
            health.stop();
        }
    }

    private static HttpServer realm() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String host = exchange.getRequestHeaders().getFirst("Host");
                    byte[] body =
                            (exchange.getRequestURI().getPath().endsWith("configuration")
                                            ? "{\"jwks_uri\": \"http://" + host + "/certs\"}"
                                            : "{\"keys\": [{\"kty\": \"RSA\", \"kid\": \"a\", \"e\":"
                                                    + " \"AQAB\", \"n\": \"AQAB\"}]}")
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
        return server;
    }

    private static void awaitStatus(WatchedHealth health, Status status) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> {
                    assertThat(health.health().getStatus()).isEqualTo(status);
                    assertThat(health.health().getDetails())
                            .doesNotContainValue("not looked at yet");
                });
    }
}

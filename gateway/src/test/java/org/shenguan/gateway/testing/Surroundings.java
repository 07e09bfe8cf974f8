package org.shenguan.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points the gateway at the realm and the services of the tests. */
public final class Surroundings
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> settings = new LinkedHashMap<>();
        // The build's common test stack brings JDBC along; the gateway itself has none.
        settings.put(
                "spring.autoconfigure.exclude",
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration");
        settings.put("shenguan.security.issuer", TestRealm.running().issuer());
        settings.put("shenguan.login.client-secret", TestRealm.SECRET);
        for (TestService service : TestService.ALL) {
            settings.put("shenguan.routes." + service.code(), service.address());
        }
        settings.put("shenguan.routes.warning", "http://127.0.0.1:" + unusedPort());
        settings.put("shenguan.breaker.open-for", "1s");
        settings.put("spring.http.clients.read-timeout", "2s");
        // The tests stand where an ingress would: each names the address it speaks for.
        settings.put("server.forward-headers-strategy", "native");
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("surroundings", settings));
    }

    /** A port at which nobody answers. */
    public static int unusedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

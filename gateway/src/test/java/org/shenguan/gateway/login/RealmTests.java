package org.shenguan.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shenguan.gateway.testing.Surroundings;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.client.RestClient;

class RealmTests {

    @Test
    void asksAgainUntilTheRealmAnswers() throws Exception {
        int port = Surroundings.unusedPort();
        String issuer = "http://127.0.0.1:" + port + "/realms/shenguan";
        Realm realm = realm(issuer);
        assertThatExceptionOfType(RealmUnavailable.class).isThrownBy(realm::require);

        HttpServer server = serving(port, issuer);
        try {
            ClientRegistration registration = realm.findByRegistrationId("shenguan");

            assertThat(registration).isNotNull();
            assertThat(registration.getProviderDetails().getTokenUri())
                    .isEqualTo(issuer + "/token");
            assertThat(registration.getClientSettings().isRequireProofKey()).isTrue();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void refusesARealmThatCallsItselfOtherwise() throws Exception {
        int port = Surroundings.unusedPort();
        HttpServer server = serving(port, "http://elsewhere.example/realms/shenguan");
        try {
            Realm realm = realm("http://127.0.0.1:" + port + "/realms/shenguan");

            assertThatExceptionOfType(RealmUnavailable.class).isThrownBy(realm::require);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void keepsItsSecretOutOfLogs() {
        LoginProperties settings =
                new LoginProperties("shenguan-gateway", "the-secret", Duration.ofMinutes(30));

        assertThat(settings.toString()).doesNotContain("the-secret");
    }

    private static Realm realm(String issuer) {
        return new Realm(
                new RealmProperties(
                        issuer,
                        "shenguan-api",
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(1)),
                new LoginProperties("shenguan-gateway", "secret", Duration.ofMinutes(30)),
                RestClient.create());
    }

    private static HttpServer serving(int port, String issuer) throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        byte[] document =
                """
                {"issuer": "%1$s", "jwks_uri": "%1$s/certs", "authorization_endpoint": "%1$s/auth",
                 "token_endpoint": "%1$s/token", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """
                        .formatted(issuer)
                        .getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/realms/shenguan/.well-known/openid-configuration",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, document.length);
                    exchange.getResponseBody().write(document);
                    exchange.close();
                });
        server.start();
        return server;
    }
}

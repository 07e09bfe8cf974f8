package org.shenguan.chassis.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/**
 * An OIDC issuer whose keys a service fetches over HTTP, as it does from Keycloak. It signs what a
 * test asks for, also what no Keycloak would: expired, for another audience, with an unknown key.
 * That real Keycloak tokens carry exactly these claims is shown by the loop on the real realm.
 */
public final class TestIssuer {

    private static final TestIssuer INSTANCE = new TestIssuer();

    private final RSAKey key = newKey("known");
    private final RSAKey strangeKey = newKey("known");
    private final String address;

    private TestIssuer() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            address = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/shenguan";
            serve(
                    server,
                    "/realms/shenguan/.well-known/openid-configuration",
                    """
                    {"issuer": "%1$s", "jwks_uri": "%1$s/certs", "authorization_endpoint": "%1$s/auth",
                     "token_endpoint": "%1$s/token", "subject_types_supported": ["public"],
                     "response_types_supported": ["code"],
                     "id_token_signing_alg_values_supported": ["RS256"]}
                    """
                            .formatted(address));
            serve(server, "/realms/shenguan/certs", new JWKSet(key.toPublicJWK()).toString());
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The running issuer. */
    public static TestIssuer running() {
        return INSTANCE;
    }

    /** What stands in {@code iss}. */
    public String address() {
        return address;
    }

    RSAKey key() {
        return key;
    }

    RSAKey strangeKey() {
        return strangeKey;
    }

    private static void serve(HttpServer server, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

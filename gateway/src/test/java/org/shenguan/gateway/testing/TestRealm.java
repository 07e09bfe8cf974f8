package org.shenguan.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** An OIDC provider on the loopback, which also signs what no Keycloak would. */
public final class TestRealm {

    static final String SECRET = "secret-of-the-tests";
    private static final TestRealm INSTANCE = new TestRealm();

    private final RSAKey key = newKey();
    private final RSAKey strangeKey = newKey();
    private final String issuer;
    private final SignInDesk desk;

    private TestRealm() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            issuer = "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/shenguan";
            desk = new SignInDesk(this);
            serve(server, "/.well-known/openid-configuration", configuration());
            serve(server, "/certs", new JWKSet(key.toPublicJWK()).toString());
            server.createContext("/realms/shenguan/token", desk::giveTokens);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestRealm running() {
        return INSTANCE;
    }

    public String issuer() {
        return issuer;
    }

    /** Where people sign in. */
    public SignInDesk desk() {
        return desk;
    }

    /** An access token of this person, good for half an hour. */
    public String token(String username) {
        return token(username, claims -> claims);
    }

    /** An access token with something changed. */
    public String token(String username, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(change.apply(claims(username)).build(), key);
    }

    /** A token signed by a key that the realm does not publish under this name. */
    public String forged(String username) {
        return sign(claims(username).build(), strangeKey);
    }

    /** A token with {@code alg=none}. */
    public String unsigned(String username) {
        return new PlainJWT(claims(username).build()).serialize();
    }

    String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    private JWTClaimsSet.Builder claims(String username) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("shenguan-api")
                .subject("id-of-" + username)
                .issueTime(Date.from(now.minus(Duration.ofHours(1))))
                .expirationTime(Date.from(now.plus(Duration.ofMinutes(30))))
                .claim("preferred_username", username)
                .claim("name", "王芳")
                .claim("region", "140700")
                .claim("department", "14070001")
                .claim("realm_access", Map.of("roles", List.of("offline_access", "APPROVER")));
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private String configuration() {
        return """
        {"issuer": "%1$s", "jwks_uri": "%1$s/certs", "authorization_endpoint": "%1$s/auth",
         "token_endpoint": "%1$s/token", "end_session_endpoint": "%1$s/logout",
         "userinfo_endpoint": "%1$s/userinfo", "subject_types_supported": ["public"],
         "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
        """
                .formatted(issuer);
    }

    private static void serve(HttpServer server, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        server.createContext(
                "/realms/shenguan" + path,
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("known").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}

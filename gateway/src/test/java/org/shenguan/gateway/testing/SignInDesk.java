package org.shenguan.gateway.testing;

import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The realm's sign-in: somebody approves an authorization request, the gateway fetches tokens. */
public final class SignInDesk {

    private final TestRealm realm;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> renewals = new ConcurrentHashMap<>();

    SignInDesk(TestRealm realm) {
        this.realm = realm;
    }

    /** This person signs in; the answer is where the realm sends the browser back to. */
    public String approve(URI request, String username, Duration lifespan) {
        Map<String, String> asked = parameters(request.getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Grant(
                        username,
                        Objects.requireNonNull(asked.get("nonce")),
                        Objects.requireNonNull(asked.get("code_challenge")),
                        lifespan));
        return asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state");
    }

    /** The realm ends every session: no token is renewed any more. */
    public void endSessions() {
        renewals.clear();
    }

    void giveTokens(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                parameters(
                        new String(
                                exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                ("shenguan-gateway:" + TestRealm.SECRET)
                                        .getBytes(StandardCharsets.UTF_8));
        boolean known =
                ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        Grant grant =
                "refresh_token".equals(asked.get("grant_type"))
                        ? renewals.get(asked.get("refresh_token"))
                        : byCode(asked);
        if (!known || grant == null) {
            send(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        boolean renewed = "refresh_token".equals(asked.get("grant_type"));
        send(exchange, 200, tokens(grant, renewed ? Duration.ofMinutes(5) : grant.lifespan()));
    }

    private Grant byCode(Map<String, String> asked) {
        Grant grant = codes.remove(asked.get("code"));
        return grant != null && grant.challenge().equals(hash(asked.get("code_verifier")))
                ? grant
                : null;
    }

    private String tokens(Grant grant, Duration lifespan) {
        Instant now = Instant.now();
        String renewal = UUID.randomUUID().toString();
        renewals.put(renewal, grant);
        String access =
                realm.token(
                        grant.username(),
                        claims -> claims.expirationTime(Date.from(now.plus(lifespan))));
        String identity =
                realm.sign(
                        new JWTClaimsSet.Builder()
                                .issuer(realm.issuer())
                                .audience("shenguan-gateway")
                                .subject("id-of-" + grant.username())
                                .issueTime(Date.from(now))
                                .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
                                .claim("nonce", grant.nonce())
                                .build());
        return """
        {"access_token":"%s","id_token":"%s","refresh_token":"%s","token_type":"Bearer",
         "expires_in":%d,"scope":"openid profile"}
        """
                .formatted(access, identity, renewal, lifespan.toSeconds());
    }

    /** The parameters of a query or a form. */
    public static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals),
                    URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private static String hash(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Grant(String username, String nonce, String challenge, Duration lifespan) {}
}

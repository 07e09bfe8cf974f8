package org.shenguan.launcher.check;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a token says; its signature is for the services to check. */
record Claims(JsonNode header, JsonNode body) {

    static Claims of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new HopFailure("not a signed token: " + token, "keycloak");
        }
        return new Claims(decode(parts[0]), decode(parts[1]));
    }

    String algorithm() {
        return header.path("alg").asString("");
    }

    Optional<String> text(String name) {
        return body.has(name) ? Optional.of(body.path(name).asString()) : Optional.empty();
    }

    Set<String> roles() {
        return texts(body.path("realm_access").path("roles"));
    }

    Set<String> audience() {
        return texts(body.path("aud"));
    }

    long lifespan() {
        return body.path("exp").asLong() - body.path("iat").asLong();
    }

    long secondsLeft() {
        return body.path("exp").asLong() - Clock.systemUTC().instant().getEpochSecond();
    }

    private static Set<String> texts(JsonNode node) {
        var texts = new TreeSet<String>();
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    private static JsonNode decode(String part) {
        byte[] json = Base64.getUrlDecoder().decode(part);
        return new JsonMapper().readTree(new String(json, StandardCharsets.UTF_8));
    }
}

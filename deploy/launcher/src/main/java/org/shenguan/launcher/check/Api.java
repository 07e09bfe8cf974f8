package org.shenguan.launcher.check;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The platform's REST interface as one account uses it. */
final class Api {

    /** An answer, with its ETag; a body that is not JSON is a missing node. */
    record Answer(int status, JsonNode body, String text, @Nullable String version) {

        /** This answer when it has that status, a failed hop that quotes the answer otherwise. */
        Answer expect(int wanted) {
            if (status != wanted) {
                throw new HopFailure("answer %d instead of %d: %s".formatted(status, wanted, text));
            }
            return this;
        }
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final String address;
    private final @Nullable Supplier<String> token;

    Api(String address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    /** Without any token. */
    Api(String address) {
        this.address = address;
        this.token = null;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Posts with an Idempotency-Key of its own, as every unsafe request carries one. */
    Answer post(String path, Object body) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Acts on a record as it stands at this moment: reads its version, and names it in the act. */
    Answer act(String record, String act, Object body) {
        String seen = get(record).expect(200).version();
        if (seen == null) {
            throw new HopFailure(record + " tells no version");
        }
        return send(
                request(record + "/" + act)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", seen)
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .timeout(LIMIT)
                        .header("Accept", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token.get());
    }

    private static Answer send(HttpRequest.Builder request) {
        var built = request.build();
        try {
            var answer = CLIENT.send(built, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    json(answer),
                    answer.body(),
                    answer.headers().firstValue("ETag").orElse(null));
        } catch (IOException e) {
            throw new HopFailure(built.method() + " " + built.uri() + " failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HopFailure("interrupted");
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        boolean isJson =
                answer.headers().firstValue("Content-Type").orElse("").contains("json")
                        && !answer.body().isBlank();
        return isJson ? JSON.readTree(answer.body()) : MissingNode.getInstance();
    }

    static Answer form(String address, Map<String, String> fields) {
        var encoded = new StringBuilder();
        fields.forEach((name, value) ->
                encoded.append(encoded.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(LIMIT)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(encoded.toString())));
    }
}

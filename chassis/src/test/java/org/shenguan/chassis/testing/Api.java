package org.shenguan.chassis.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a running service over HTTP, as some officer or as the public. */
public final class Api {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    /** Names an intention, however often it is sent. */
    public static final String KEY = "Idempotency-Key";

    /** Names the version that the officer saw. */
    public static final String IF_MATCH = "If-Match";

    private static final Pattern RECORD = Pattern.compile("/api/[^/]+/[^/]+/[^?]+");

    private final String base;
    private final @Nullable String token;

    private Api(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** The service on this port of the loopback, called by the public. */
    public static Api on(int port) {
        return new Api("http://127.0.0.1:" + port, null);
    }

    /** Where the service stands. */
    public String base() {
        return base;
    }

    /** The same service, called by this officer. */
    public Api as(TestOfficer officer) {
        return new Api(base, officer.token());
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    /** Acts for the first time, on a record as the officer sees it at this moment. */
    public Answer post(String path, Object body) {
        return send("POST", path, body, versionSeen(path));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body, versionSeen(path));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null, versionSeen(path));
    }

    /** Acts on a record of which the officer saw this version some time ago. */
    public Answer post(String path, long version, Object body) {
        return send("POST", path, body, Map.of(IF_MATCH, "\"" + version + "\""));
    }

    /** Which record the path acts on is the longest beginning of it that answers with a version. */
    private Map<String, String> versionSeen(String path) {
        String record = path;
        while (RECORD.matcher(record).matches()) {
            Optional<String> tag = get(record).header("etag");
            if (tag.isPresent()) {
                return Map.of(IF_MATCH, tag.get());
            }
            record = record.substring(0, record.lastIndexOf('/'));
        }
        // Nothing to be seen: a version that no record has, or no precondition at all.
        return Map.of(IF_MATCH, "\"999999\"");
    }

    /**
     * Any request; a String is sent as it stands, a stream in chunks, everything else as JSON. What
     * changes something gets a key of its own unless the headers give one; an empty one means none.
     */
    public Answer send(
            String method, String path, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null && !headers.containsKey(EventHeaders.CONTENT_TYPE)) {
            request.header(EventHeaders.CONTENT_TYPE, "application/json");
        }
        if (!method.equals("GET") && !headers.containsKey(KEY)) {
            request.header(KEY, UUID.randomUUID().toString());
        }
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        request.method(method, publisher(body));
        try {
            return new Answer(
                    method + " " + path,
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher publisher(@Nullable Object body) {
        return switch (body) {
            case null -> HttpRequest.BodyPublishers.noBody();
            case String text -> HttpRequest.BodyPublishers.ofString(text);
            case InputStream unannounced ->
                    HttpRequest.BodyPublishers.ofInputStream(() -> unannounced);
            default -> HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        };
    }

    /** What came back. */
    public record Answer(String request, HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** A value inside the body, by JSON Pointer, as text. */
        public String text(String pointer) {
            return json().at(pointer).asString();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** Fails with the whole answer unless it has this status. */
        public Answer expect(int status) {
            Assertions.assertThat(status())
                    .as("%s answered %s", request, response.body())
                    .isEqualTo(status);
            return this;
        }

        /** Fails unless this is a problem detail of the type, naming the field if one is given. */
        public Answer expectProblem(int status, String code, @Nullable String field) {
            expect(status);
            Assertions.assertThat(header("content-type").orElse(""))
                    .as("content type of %s", request)
                    .startsWith("application/problem+json");
            Assertions.assertThat(text("/type"))
                    .as("problem of %s: %s", request, response.body())
                    .endsWith("/problems/" + code);
            Assertions.assertThat(text("/title")).isNotBlank();
            Assertions.assertThat(response.body())
                    .doesNotContain("Exception")
                    .doesNotContain("org.shenguan");
            if (field != null) {
                Assertions.assertThat(json().at("/violations").findValuesAsString("field"))
                        .as("violations of %s: %s", request, response.body())
                        .contains(field);
            }
            return this;
        }
    }
}

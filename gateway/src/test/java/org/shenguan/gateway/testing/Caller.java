package org.shenguan.gateway.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody before the gateway, with an address and cookies of their own. */
public final class Caller {

    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Map<String, String> always = new HashMap<>();

    private Caller(int port) {
        base = "http://127.0.0.1:" + port;
        int number = ADDRESSES.incrementAndGet();
        always.put("X-Forwarded-For", "203.0." + (number / 250) + "." + (number % 250 + 1));
    }

    /** A stranger at an address that nobody used before. */
    public static Caller on(int port) {
        return new Caller(port);
    }

    /** Always sends this header from now on. */
    public Caller with(String name, String value) {
        always.put(name, value);
        return this;
    }

    /** Shows this token from now on. */
    public Caller showing(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public String address() {
        return String.valueOf(always.get("X-Forwarded-For"));
    }

    /** The value of a cookie, or an empty text. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    public Answer get(String path, Map<String, String> headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** Opens a page, as a browser does. */
    public Answer open(String path) {
        return get(path, Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    }

    public Answer post(String path, String body) {
        return post(path, body, Map.of());
    }

    public Answer post(String path, String body, Map<String, String> headers) {
        return send("POST", path, BodyPublishers.ofString(body), headers);
    }

    /** Sends a body without saying how long it is. */
    public Answer stream(String path, byte[] body) {
        return send(
                "POST",
                path,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)),
                Map.of());
    }

    /** Sends a request line that no careful client would; the answer is its status. */
    public int raw(String target) {
        URI host = URI.create(base);
        try (Socket socket = new Socket(host.getHost(), host.getPort())) {
            StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\n");
            request.append("Host: ").append(host.getRawAuthority()).append("\r\n");
            always.forEach((name, value) ->
                    request.append(name).append(": ").append(value).append("\r\n"));
            request.append("Connection: close\r\n\r\n");
            socket.getOutputStream()
                    .write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer send(
            String method, String path, BodyPublisher body, Map<String, String> headers) {
        URI uri = path.startsWith("http") ? URI.create(path) : URI.create(base + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20));
        Map<String, String> all = new HashMap<>(always);
        all.putIfAbsent("Content-Type", "application/json");
        all.putAll(headers);
        all.forEach(request::header);
        try {
            return new Answer(
                    client.send(
                            request.method(method, body).build(),
                            HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** A value inside the body, by JSON Pointer. */
        public String text(String pointer) {
            return json().at(pointer).asString();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        public Answer expect(int status) {
            Assertions.assertThat(status())
                    .as("%s answered %s", response.request(), response.body())
                    .isEqualTo(status);
            return this;
        }

        /** Fails unless this is a problem detail of this type, in Chinese, without internals. */
        public Answer expectProblem(int status, String code) {
            expect(status);
            Assertions.assertThat(header("Content-Type")).hasValue("application/problem+json");
            Assertions.assertThat(text("/type")).isEqualTo("https://shenguan.org/problems/" + code);
            Assertions.assertThat(json().at("/status").asInt()).isEqualTo(status);
            Assertions.assertThat(text("/title")).containsPattern("\\p{IsHan}");
            Assertions.assertThat(text("/detail")).containsPattern("\\p{IsHan}");
            Assertions.assertThat(header("X-Request-Id")).hasValue(text("/requestId"));
            Assertions.assertThat(body())
                    .doesNotContain("Exception")
                    .doesNotContain("org.shenguan")
                    .doesNotContain("127.0.0.1");
            return this;
        }
    }
}

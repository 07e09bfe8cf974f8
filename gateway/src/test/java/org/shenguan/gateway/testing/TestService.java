package org.shenguan.gateway.testing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A service behind the gateway: it answers with what reached it, and misbehaves on request. */
public final class TestService {

    public static final TestService APPROVAL = new TestService("approval");
    public static final TestService CATALOG = new TestService("catalog");
    public static final TestService INSPECTION = new TestService("inspection");
    public static final TestService ENFORCEMENT = new TestService("enforcement");
    public static final TestService CREDIT = new TestService("credit");

    /** Those that run; warning stays down. */
    static final List<TestService> ALL =
            List.of(APPROVAL, CATALOG, INSPECTION, ENFORCEMENT, CREDIT);

    /** What a service says when it refuses, to the byte. */
    public static final String REFUSAL =
            "{ \"type\":\"https://shenguan.org/problems/license-suspended\",\n \"title\":\"许可已暂扣\",\"status\":422}";

    /** What every service says about its answers. */
    private static final Map<String, String> SECURITY_HEADERS =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Cache-Control", "no-store",
                    "Referrer-Policy", "no-referrer",
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    private static final JsonMapper JSON = new JsonMapper();

    private final String code;
    private final String address;
    private final AtomicInteger calls = new AtomicInteger();

    private TestService(String code) {
        this.code = code;
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
            address = "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many requests reached it. */
    public int calls() {
        return calls.get();
    }

    String code() {
        return code;
    }

    String address() {
        return address;
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        SECURITY_HEADERS.forEach(exchange.getResponseHeaders()::set);
        if (path.endsWith("/breaks-off")) {
            exchange.close();
        } else if (path.endsWith("/takes-for-ever")) {
            await();
            exchange.close();
        } else if (path.endsWith("/refuses")) {
            send(exchange, 422, "application/problem+json", REFUSAL);
        } else if (path.endsWith("/sets-a-cookie")) {
            exchange.getResponseHeaders().add("Set-Cookie", "service=1");
            send(exchange, 200, "application/json", "{}");
        } else if (path.equals("/v3/api-docs")) {
            send(
                    exchange,
                    200,
                    "application/json",
                    "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"%s\"},\"servers\":[{\"url\":\"%s\"}]}"
                            .formatted(code, address));
        } else {
            send(exchange, 200, "application/json", JSON.writeValueAsString(seen(exchange)));
        }
    }

    private Map<String, Object> seen(HttpExchange exchange) throws IOException {
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("service", code);
        seen.put("method", exchange.getRequestMethod());
        seen.put("uri", exchange.getRequestURI().toString());
        seen.put("headers", lowerCase(exchange.getRequestHeaders()));
        seen.put(
                "body",
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        return seen;
    }

    private static Map<String, String> lowerCase(Headers headers) {
        Map<String, String> plain = new LinkedHashMap<>();
        headers.forEach((name, values) ->
                plain.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return plain;
    }

    private static void await() {
        try {
            // Nobody counts this down: the caller gives up first.
            boolean _ = new CountDownLatch(1).await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}

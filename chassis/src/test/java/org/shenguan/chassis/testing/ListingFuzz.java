package org.shenguan.chassis.testing;

import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Sends hostile parameters to every list of a service. A list is found by its parameters: all of the
 * request's in one map. Whatever is sent, the answer is a page or a problem that names the parameter,
 * it comes before a smuggled pause would let it, and no table changes.
 */
public final class ListingFuzz {

    private static final Duration BEFORE_A_SMUGGLED_PAUSE = Duration.ofSeconds(20);
    private static final Pattern ALLOWED = Pattern.compile("可用：(.+)。");
    private static final String[] HOSTILE = {
        "'",
        "''",
        "\"",
        "\\",
        "--",
        "/*",
        "*/",
        ";",
        "' or '1'='1",
        "x' or 1=1 --",
        "1; drop table outbox",
        "'; delete from audit_entry; --",
        "1; select pg_sleep(30)",
        "' || pg_sleep(30) || '",
        "(select pg_sleep(30))",
        "1 union select null,null,null",
        "id desc, (select 1)",
        "$$",
        "${jndi:ldap://127.0.0.1/x}",
        "%",
        "_",
        "?",
        ":name",
        "{}",
        "[]",
        "\u0000",
        "a\u0000b",
        "\u001f",
        "\ufeff",
        "\u202e",
        "ʼ",
        "＇",
        "\ud83d\ude00",
        "99999999999999999999999999",
        "-1",
        "0",
        "1e309",
        "NaN",
        "1e999999999",
        "١٢",
        "1-1-1-1-1",
        "2026-01-01T00:00:00+18:00",
        "2026-02-30",
        "+999999999-01-01",
        "-4713-01-01",
        "0000-00-00T00:00:00Z",
        "+999999999-12-31T23:59:59Z",
        "true",
        "null",
        "../../etc/passwd",
        "<script>alert(1)</script>",
        ""
    };

    private final Api api;
    private final PostgresServer.TestDatabase database;
    private final List<RequestMappingInfoHandlerMapping> mappings;

    ListingFuzz(
            Api api,
            PostgresServer.TestDatabase database,
            List<RequestMappingInfoHandlerMapping> mappings) {
        this.api = api;
        this.database = database;
        this.mappings = List.copyOf(mappings);
    }

    /**
     * Tries the lists of the service.
     *
     * @param stranger may call them all and owns no row: a list that is empty for them stays empty
     */
    public void holds(TestOfficer stranger) {
        List<String> lists = lists();
        Assertions.assertThat(lists).as("lists of the service").isNotEmpty();
        Map<String, Long> before = awaitQuiet();
        for (String list : lists) {
            Api caller = api.as(stranger);
            Api.Answer plain = caller.get(list);
            Assertions.assertThat(plain.status())
                    .as("%s answered %s", list, plain.response().body())
                    .isIn(200, 404);
            boolean seesNothing = plain.status() == 200 && plain.json().at("/items").isEmpty();
            String[] names = names(caller, list);
            Property.holds(60, random -> attack(caller, list, seesNothing, names, random));
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> Assertions.assertThat(rows()).isEqualTo(before));
    }

    /** The list itself says by what it can be sorted and filtered, so that values get as far as SQL. */
    private static String[] names(Api caller, String list) {
        Api.Answer refused = caller.get(list + "?sort=_&_=_");
        List<String> names = new ArrayList<>(List.of("sort", "cursor", "limit"));
        if (refused.status() == 400) {
            for (String message : refused.json().at("/violations").findValuesAsString("message")) {
                Matcher allowed = ALLOWED.matcher(message);
                if (allowed.find()) {
                    names.addAll(List.of(allowed.group(1).split("、")));
                }
            }
        }
        return names.toArray(String[]::new);
    }

    /** GET endpoints that take all parameters of the request in a map. */
    private List<String> lists() {
        List<String> lists = new ArrayList<>();
        for (RequestMappingInfoHandlerMapping mapper : mappings) {
            mapper.getHandlerMethods()
                    .forEach((mapping, handler) -> {
                        if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                                && takesAllParameters(handler)
                                // A file is no list, and every export leaves an audit entry.
                                && !handler.isVoid()) {
                            mapping.getPatternValues().stream()
                                    .map(pattern ->
                                            pattern.replaceAll(
                                                    "\\{[^}]+}",
                                                    "00000000-0000-0000-0000-000000000000"))
                                    .forEach(lists::add);
                        }
                    });
        }
        return lists.stream().sorted().toList();
    }

    private static boolean takesAllParameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(ListingFuzz::isMapOfParameters);
    }

    private static boolean isMapOfParameters(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestParam.class)
                && Map.class.isAssignableFrom(parameter.getParameterType());
    }

    private static void attack(
            Api caller, String list, boolean seesNothing, String[] names, RandomGenerator random) {
        String query = query(names, random);
        long began = System.nanoTime();
        Api.Answer answer = caller.get(list + "?" + query);
        String what = "GET " + list + "?" + query + " answered " + answer.response().body();
        Assertions.assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as(what)
                .isLessThan(BEFORE_A_SMUGGLED_PAUSE);
        Assertions.assertThat(answer.status()).as(what).isIn(200, 400, 404);
        if (answer.status() == 200) {
            Assertions.assertThat(answer.json().at("/items").isArray()).as(what).isTrue();
            if (seesNothing) {
                Assertions.assertThat(answer.json().at("/items")).as(what).isEmpty();
            }
        } else if (answer.status() == 400 && answer.json().has("violations")) {
            List<String> sent =
                    Arrays.stream(query.split("&")).map(part -> part.split("=", -1)[0]).toList();
            Assertions.assertThat(answer.json().at("/violations").findValuesAsString("field"))
                    .as(what)
                    .isNotEmpty()
                    .allMatch(field -> sent.contains(encode(field)));
        }
    }

    private static String query(String[] names, RandomGenerator random) {
        List<String> parts = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            parts.add(encode(name(names, random)) + "=" + encode(value(names, random)));
        }
        return String.join("&", parts);
    }

    private static String name(String[] names, RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> "sort";
            case 1 -> "cursor";
            case 2 -> "limit";
            case 3 -> Property.oneOf(random, HOSTILE) + "x";
            default -> Property.oneOf(random, names);
        };
    }

    private static String value(String[] names, RandomGenerator random) {
        String hostile = Property.oneOf(random, HOSTILE);
        return switch (random.nextInt(8)) {
            case 0 -> hostile.repeat(1 + random.nextInt(4));
            case 1 -> "x".repeat(3000);
            case 2 -> Property.oneOf(random, names) + hostile;
            case 3 -> "-" + Property.oneOf(random, names);
            // A cursor as one of ours is made, with something else in it.
            case 4 ->
                    cursor(
                            Property.oneOf(random, names),
                            hostile,
                            "00000000-0000-0000-0000-000000000000");
            case 5 ->
                    cursor(
                            "-" + Property.oneOf(random, names),
                            "2026-99-99 99:99:99+99",
                            "00000000-0000-0000-0000-000000000000");
            default -> hostile;
        };
    }

    private static String cursor(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Waits until the events of earlier tests are through. */
    private Map<String, Long> awaitQuiet() {
        AtomicReference<Map<String, Long>> last = new AtomicReference<>(Map.of());
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .until(this::rows, now -> now.equals(last.getAndSet(now)));
    }

    private Map<String, Long> rows() {
        try (Connection owner = database.connectAsOwner();
                Statement sql = owner.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names =
                    sql.executeQuery(
                            "select tablename from pg_tables where schemaname = 'public'")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            Map<String, Long> rows = new TreeMap<>();
            for (String table : tables) {
                try (ResultSet count = sql.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

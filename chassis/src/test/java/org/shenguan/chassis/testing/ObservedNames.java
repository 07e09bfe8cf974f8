package org.shenguan.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.yaml.snakeyaml.Yaml;

/**
 * The metrics that the dashboard and the alert rules in {@code deploy/observability} ask for. A name
 * that no service has is a panel without a line, or an alert that never fires.
 */
public final class ObservedNames {

    private static final String DIRECTORY = "deploy/observability";
    private static final List<String> FILES = List.of("grafana-dashboard.json", "alerts.yaml");

    /** What only one service has: the beginning of the names, and its name. */
    private static final Map<String, String> OWNERS =
            Map.of(
                    "shenguan_claim_", "supervision-catalog-service",
                    "shenguan_draws", "random-inspection-service",
                    "shenguan_cases_", "enforcement-service",
                    "shenguan_warnings_", "warning-service");

    private static final Pattern NO_NAMES =
            Pattern.compile(
                    "\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\b(by|without|on|ignoring)\\s*\\([^)]*\\)");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(?!\\w|\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)");

    private ObservedNames() {}

    /** Those that every service has. */
    public static Set<String> ofEveryService() {
        return all().stream()
                .filter(name -> owner(name).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Fails unless the service has each metric that is its own. */
    public static void assertOwnIn(Api management, String service) {
        Set<String> own =
                all().stream()
                        .filter(name -> owner(name).equals(service))
                        .collect(Collectors.toCollection(TreeSet::new));
        Assertions.assertThat(own).as("asked of %s", service).isNotEmpty();
        Assertions.assertThat(scraped(management)).containsAll(own);
    }

    /** The names of what the service tells now. */
    public static Set<String> scraped(Api management) {
        String told = management.get("/actuator/prometheus").expect(200).response().body();
        return SAMPLE.matcher(told)
                .results()
                .map(sample -> sample.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String owner(String name) {
        return OWNERS.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Set<String> all() {
        Set<String> names = new TreeSet<>();
        for (String file : FILES) {
            // Every JSON document is a YAML document.
            collect(new Yaml().load(read(directory().resolve(file))), names);
        }
        return names;
    }

    private static void collect(Object node, Set<String> names) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if ("expr".equals(key)) {
                    names.addAll(namesIn(String.valueOf(value)));
                } else {
                    collect(value, names);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(element -> collect(element, names));
        }
    }

    static Set<String> namesIn(String expression) {
        return WORD.matcher(NO_NAMES.matcher(expression).replaceAll(" "))
                .results()
                .map(word -> word.group())
                .filter(word -> !OPERATORS.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path directory() {
        Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve(DIRECTORY))) {
                return at.resolve(DIRECTORY);
            }
        }
        throw new IllegalStateException("No " + DIRECTORY + " in " + start + " or above it");
    }
}

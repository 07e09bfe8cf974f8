package org.shenguan.chassis.testing.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shenguan.chassis.testing.Api;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 接口契约: the OpenAPI document of one service in docs/contracts/openapi, held against what the running
 * service says of itself and against what was last published.
 */
public final class OpenApiContract {

    private static final Set<String> METHODS =
            Set.of("get", "post", "put", "patch", "delete", "head", "options");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final String service;

    private OpenApiContract(String service) {
        this.service = service;
    }

    /** The contract of that service, such as {@code approval-service}. */
    public static OpenApiContract of(String service) {
        return new OpenApiContract(service);
    }

    /**
     * Fails unless the running service is the one of the document, every operation says in Chinese
     * what it does, and nothing is gone that was published.
     */
    public void assertKeptBy(Api running) {
        JsonNode present = normalized(running.get("/v3/api-docs").expect(200).json());
        assertSummarized(present);
        ContractYaml.assertKept(
                directory().resolve(service + ".yaml"),
                present,
                "mvn package -pl chassis,"
                        + service
                        + " -Dtest=OpenApiContractTests"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -D"
                        + ContractYaml.WRITE
                        + "=true");
        assertCompatible(present);
    }

    private void assertCompatible(JsonNode present) {
        Path published = directory().resolve("published").resolve(service + ".yaml");
        if (!Files.exists(published)) {
            throw new AssertionError(
                    "No " + published + "; a document is published by copying it there");
        }
        List<String> breaks = OpenApiCompatibility.breaks(ContractYaml.read(published), present);
        if (!breaks.isEmpty()) {
            throw new AssertionError(
                    "Callers of %s are broken by %d change(s):\n  %s"
                            .formatted(service, breaks.size(), String.join("\n  ", breaks)));
        }
    }

    /** What says nothing about the contract is left out: where the service runs, and order. */
    static JsonNode normalized(JsonNode document) {
        ObjectNode normalized = (ObjectNode) ContractYaml.sorted(document);
        normalized.remove("servers");
        List<JsonNode> tags = new ArrayList<>();
        normalized.path("tags").forEach(tags::add);
        tags.sort(java.util.Comparator.comparing(tag -> tag.path("name").asString()));
        if (!tags.isEmpty()) {
            normalized.putArray("tags").addAll(tags);
        }
        return normalized;
    }

    static void assertSummarized(JsonNode document) {
        List<String> silent = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation -> {
                                    String summary =
                                            operation.getValue().path("summary").asString("");
                                    if (METHODS.contains(operation.getKey())
                                            && !CHINESE.matcher(summary).find()) {
                                        silent.add(operation.getKey() + " " + path.getKey());
                                    }
                                }));
        if (!silent.isEmpty()) {
            throw new AssertionError(
                    "Operations without a Chinese @Operation(summary = …):\n  "
                            + String.join("\n  ", silent));
        }
    }

    private static Path directory() {
        return ContractDirectory.events().resolveSibling("openapi");
    }
}

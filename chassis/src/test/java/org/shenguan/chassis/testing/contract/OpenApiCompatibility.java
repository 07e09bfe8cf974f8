package org.shenguan.chassis.testing.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * 接口兼容性: what callers of a REST API cannot live with. They may be sent more than before and may be
 * asked for nothing more than before.
 */
final class OpenApiCompatibility {

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> breaks = new ArrayList<>();

    /** Pairs of references being compared, because a type may contain itself. */
    private final Set<String> entered = new HashSet<>();

    private OpenApiCompatibility(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** What the new document takes from those who call by the old one; empty when nothing. */
    static List<String> breaks(JsonNode published, JsonNode present) {
        OpenApiCompatibility comparison = new OpenApiCompatibility(published, present);
        Map<String, JsonNode> operations = operations(present);
        operations(published)
                .forEach((name, was) -> {
                    JsonNode is = operations.get(name);
                    if (is == null) {
                        comparison.breaks.add("OPERATION_REMOVED " + name);
                    } else {
                        comparison.compareOperation(name, was, is);
                    }
                });
        return List.copyOf(comparison.breaks);
    }

    /** By method and path; what a path variable is called concerns nobody. */
    private static Map<String, JsonNode> operations(JsonNode document) {
        Map<String, JsonNode> operations = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation ->
                                        operations.put(
                                                operation.getKey()
                                                        + " "
                                                        + path.getKey()
                                                                .replaceAll("\\{[^}]*}", "{}"),
                                                operation.getValue())));
        return operations;
    }

    private void compareOperation(String name, JsonNode was, JsonNode is) {
        Set<String> known = requiredParameters(was);
        requiredParameters(is).stream()
                .filter(parameter -> !known.contains(parameter))
                .forEach(parameter ->
                        breaks.add("REQUIRED_PARAMETER_ADDED " + name + " " + parameter));
        entered.clear();
        compareRequest(
                name + " request", body(was.path("requestBody")), body(is.path("requestBody")));
        was.path("responses")
                .properties()
                .forEach(response -> {
                    String at = name + " " + response.getKey();
                    JsonNode now = is.path("responses").path(response.getKey());
                    if (now.isMissingNode()) {
                        breaks.add("RESPONSE_REMOVED " + at);
                    } else {
                        entered.clear();
                        compareResponse(at, body(response.getValue()), body(now));
                    }
                });
    }

    private static Set<String> requiredParameters(JsonNode operation) {
        Set<String> names = new HashSet<>();
        operation
                .path("parameters")
                .forEach(parameter -> {
                    if (parameter.path("required").asBoolean(false)
                            && !parameter.path("in").asString().equals("path")) {
                        names.add(parameter.path("name").asString());
                    }
                });
        return names;
    }

    /** The schema of the first media type: a service here speaks one. */
    private static JsonNode body(JsonNode holder) {
        var contents = holder.path("content").iterator();
        return contents.hasNext() ? contents.next().path("schema") : holder.path("content");
    }

    private void compareRequest(String at, JsonNode was, JsonNode is) {
        if (isEntered(was, is)) {
            return;
        }
        Schema old = new Schema(before, was);
        Schema now = new Schema(after, is);
        now.required().stream()
                .filter(name -> !old.required().contains(name))
                .forEach(name -> breaks.add("REQUIRED_FIELD_ADDED " + at + "/" + name));
        old.properties()
                .forEach((name, property) -> {
                    if (now.properties().containsKey(name)) {
                        compareRequest(at + "/" + name, property, now.properties().get(name));
                    }
                });
        if (!old.items().isMissingNode()) {
            compareRequest(at + "/*", old.items(), now.items());
        }
    }

    private void compareResponse(String at, JsonNode was, JsonNode is) {
        if (isEntered(was, is)) {
            return;
        }
        Schema old = new Schema(before, was);
        Schema now = new Schema(after, is);
        if (!old.type().equals(now.type())) {
            breaks.add(
                    "RESPONSE_TYPE_CHANGED %s was %s, is %s".formatted(at, old.type(), now.type()));
        }
        old.enumeration().stream()
                .filter(value -> !now.enumeration().contains(value))
                .forEach(value -> breaks.add("RESPONSE_ENUM_VALUE_REMOVED " + at + " " + value));
        old.properties()
                .forEach((name, property) -> {
                    if (now.properties().containsKey(name)) {
                        compareResponse(at + "/" + name, property, now.properties().get(name));
                    } else {
                        breaks.add("RESPONSE_FIELD_REMOVED " + at + "/" + name);
                    }
                });
        if (!old.items().isMissingNode()) {
            compareResponse(at + "/*", old.items(), now.items());
        }
    }

    private boolean isEntered(JsonNode was, JsonNode is) {
        return was.has("$ref") && !entered.add(was.get("$ref") + " " + is.path("$ref"));
    }

    /** A schema with what it refers to. */
    private record Schema(JsonNode document, JsonNode node) {

        private List<JsonNode> parts() {
            List<JsonNode> parts = new ArrayList<>();
            collect(node, parts);
            return parts;
        }

        private void collect(JsonNode part, List<JsonNode> parts) {
            parts.add(part);
            if (part.has("$ref")) {
                collect(document.at(part.get("$ref").stringValue().substring(1)), parts);
            }
            part.path("allOf").forEach(each -> collect(each, parts));
        }

        String type() {
            return parts().stream()
                    .map(part -> part.path("type"))
                    .filter(type -> !type.isMissingNode())
                    .map(JsonNode::toString)
                    .findFirst()
                    .orElse("any");
        }

        Map<String, JsonNode> properties() {
            Map<String, JsonNode> properties = new TreeMap<>();
            for (JsonNode part : parts()) {
                part.path("properties")
                        .properties()
                        .forEach(p -> properties.put(p.getKey(), p.getValue()));
                if (part.path("additionalProperties").isObject()) {
                    properties.put("{}", part.get("additionalProperties"));
                }
            }
            return properties;
        }

        Set<String> required() {
            return values("required");
        }

        Set<String> enumeration() {
            return values("enum");
        }

        private Set<String> values(String keyword) {
            Set<String> values = new java.util.TreeSet<>();
            parts().forEach(part ->
                    part.path(keyword).forEach(value -> values.add(value.asString())));
            return values;
        }

        JsonNode items() {
            return parts().stream()
                    .map(part -> part.path("items"))
                    .filter(items -> !items.isMissingNode())
                    .findFirst()
                    .orElse(node.path("items"));
        }
    }
}

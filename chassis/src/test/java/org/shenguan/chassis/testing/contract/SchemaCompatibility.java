package org.shenguan.chassis.testing.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.shenguan.chassis.testing.contract.BreakingChange.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/**
 * 契约兼容性: within one major version a schema only ever gains optional properties.
 *
 * <p>A schema binds both ways. What it newly demands makes events unlawful that lie in the topic
 * and are replayed; what it newly allows reaches consumers that were written before. So everything
 * but a new optional property, a new definition and a new wording is a break.
 */
public final class SchemaCompatibility {

    private static final Set<String> WORDING =
            Set.of("title", "description", "$comment", "examples", "default", "deprecated");

    private final List<BreakingChange> breaks = new ArrayList<>();

    private SchemaCompatibility() {}

    /** What in the new schema breaks those who rely on the old one; empty when nothing does. */
    public static List<BreakingChange> breaks(JsonNode oldSchema, JsonNode newSchema) {
        SchemaCompatibility comparison = new SchemaCompatibility();
        comparison.compare("", oldSchema, newSchema);
        return List.copyOf(comparison.breaks);
    }

    /** As {@link #breaks(JsonNode, JsonNode)}, of the schemas' text. */
    public static List<BreakingChange> breaks(String oldSchema, String newSchema) {
        return breaks(
                SchemaDocuments.JSON.readTree(oldSchema), SchemaDocuments.JSON.readTree(newSchema));
    }

    private void compare(String pointer, JsonNode before, JsonNode after) {
        if (!before.isObject() || !after.isObject()) {
            compareConstraint(pointer, "schema", before, after);
            return;
        }
        Set<String> keywords = new LinkedHashSet<>(before.propertyNames());
        keywords.addAll(after.propertyNames());
        keywords.removeAll(WORDING);
        for (String keyword : keywords) {
            JsonNode was = before.path(keyword);
            JsonNode is = after.path(keyword);
            switch (keyword) {
                case "properties" -> compareNamed(pointer, keyword, was, is, Kind.PROPERTY_REMOVED);
                case "$defs" -> compareNamed(pointer, keyword, was, is, Kind.DEFINITION_REMOVED);
                case "required" -> compareRequired(pointer, was, is);
                case "type" -> compareType(pointer, was, is);
                case "enum" -> compareEnumeration(pointer, was, is);
                case "items" -> compareItems(pointer, was, is);
                case "additionalProperties" -> compareOpenness(pointer, was, is);
                default -> compareConstraint(pointer, keyword, was, is);
            }
        }
    }

    private void compareNamed(
            String pointer, String keyword, JsonNode before, JsonNode after, Kind removed) {
        for (String name : before.propertyNames()) {
            String at = pointer + "/" + keyword + "/" + SchemaError.escape(name);
            if (after.has(name)) {
                compare(at, before.get(name), after.get(name));
            } else {
                add(at, removed, name);
            }
        }
    }

    private void compareRequired(String pointer, JsonNode before, JsonNode after) {
        without(after, before).forEach(name -> add(pointer, Kind.REQUIRED_ADDED, name));
        without(before, after).forEach(name -> add(pointer, Kind.REQUIRED_DROPPED, name));
    }

    private void compareType(String pointer, JsonNode before, JsonNode after) {
        if (!values(before).equals(values(after))) {
            add(pointer, Kind.TYPE_CHANGED, change(before, after));
        }
    }

    private void compareEnumeration(String pointer, JsonNode before, JsonNode after) {
        if (before.isMissingNode() || after.isMissingNode()) {
            compareConstraint(pointer, "enum", before, after);
            return;
        }
        without(before, after).forEach(value -> add(pointer, Kind.ENUM_VALUE_REMOVED, value));
        without(after, before).forEach(value -> add(pointer, Kind.ENUM_VALUE_ADDED, value));
    }

    private void compareItems(String pointer, JsonNode before, JsonNode after) {
        if (before.isMissingNode() || after.isMissingNode()) {
            compareConstraint(pointer, "items", before, after);
        } else {
            compare(pointer + "/items", before, after);
        }
    }

    /** Left out, it means true. */
    private void compareOpenness(String pointer, JsonNode before, JsonNode after) {
        JsonNode was = before.isMissingNode() ? BooleanNode.TRUE : before;
        JsonNode is = after.isMissingNode() ? BooleanNode.TRUE : after;
        compareConstraint(pointer, "additionalProperties", was, is);
    }

    private void compareConstraint(
            String pointer, String keyword, JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            add(pointer, Kind.CONSTRAINT_CHANGED, keyword + " " + change(before, after));
        }
    }

    private static List<String> without(JsonNode these, JsonNode those) {
        Set<String> rest = values(these);
        rest.removeAll(values(those));
        return List.copyOf(rest);
    }

    /** The elements of a list, or the one value there is. */
    private static Set<String> values(JsonNode node) {
        Set<String> values = new LinkedHashSet<>();
        if (node.isArray()) {
            node.forEach(value -> values.add(value.asString()));
        } else if (!node.isMissingNode()) {
            values.add(node.asString());
        }
        return values;
    }

    private static String change(JsonNode before, JsonNode after) {
        return "was " + text(before) + ", is " + text(after);
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "absent" : node.toString();
    }

    private void add(String pointer, Kind kind, String detail) {
        breaks.add(new BreakingChange(pointer, kind, detail));
    }
}

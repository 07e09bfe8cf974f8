package org.shenguan.chassis.testing.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** The contract documents that are kept as YAML: read, written always alike, and compared. */
final class ContractYaml {

    static final String WRITE = "contracts.write";

    private static final int SHOWN = 40;

    private ContractYaml() {}

    static JsonNode read(Path file) {
        return SchemaDocuments.JSON.valueToTree(new Yaml().load(ContractDirectory.read(file)));
    }

    /** Fails unless the file says the same, or writes it when told to by {@value #WRITE}. */
    static void assertKept(Path file, JsonNode document, String refresh) {
        if (Boolean.getBoolean(WRITE)) {
            write(file, document);
        } else {
            assertSame(file, document, refresh);
        }
    }

    /** Fails unless the file says the same, and tells how to refresh it. */
    static void assertSame(Path file, JsonNode document, String refresh) {
        if (!Files.exists(file)) {
            throw new AssertionError("No " + file + "; write it with: " + refresh);
        }
        List<String> differences = differences(read(file), document);
        if (!differences.isEmpty()) {
            throw new AssertionError(
                    "%s differs in %d place(s) (was: kept, is: real):\n  %s\nrefresh it with: %s"
                            .formatted(
                                    file.getFileName(),
                                    differences.size(),
                                    String.join("\n  ", differences.stream().limit(SHOWN).toList()),
                                    refresh));
        }
    }

    static void write(Path file, JsonNode document) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        Object plain = SchemaDocuments.JSON.treeToValue(document, Object.class);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, new Yaml(options).dump(plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every place, as a JSON Pointer, at which two documents say something else. */
    static List<String> differences(JsonNode was, JsonNode is) {
        List<String> differences = new ArrayList<>();
        compare("", was, is, differences);
        return differences;
    }

    private static void compare(String at, JsonNode was, JsonNode is, List<String> differences) {
        if (was.isObject() && is.isObject()) {
            TreeSet<String> names = new TreeSet<>(was.propertyNames());
            names.addAll(is.propertyNames());
            for (String name : names) {
                compare(
                        at + "/" + SchemaError.escape(name),
                        was.path(name),
                        is.path(name),
                        differences);
            }
        } else if (was.isArray() && is.isArray() && was.size() == is.size()) {
            for (int i = 0; i < was.size(); i++) {
                compare(at + "/" + i, was.get(i), is.get(i), differences);
            }
        } else if (!was.equals(is)) {
            differences.add(at + ": was " + text(was) + ", is " + text(is));
        }
    }

    /** The same document with the properties of every object in the order of their names. */
    static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var array = SchemaDocuments.JSON.createArrayNode();
            node.forEach(element -> array.add(sorted(element)));
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        TreeMap<String, JsonNode> properties = new TreeMap<>();
        node.properties().forEach(p -> properties.put(p.getKey(), sorted(p.getValue())));
        var object = SchemaDocuments.JSON.createObjectNode();
        properties.forEach(object::set);
        return object;
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode()) {
            return "absent";
        }
        String text = node.toString();
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }
}

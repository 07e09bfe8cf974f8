package org.shenguan.chassis.testing.contract;

import java.util.ArrayList;
import java.util.List;
import org.shenguan.chassis.testing.contract.EventContract.Example;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What else a producer may send without breaking its word: an example shows one event, its schema
 * allows many. A consumer that reads the variants reads tomorrow's events too.
 */
final class ExampleVariants {

    private final EventContract contract;
    private final Example example;
    private final List<Example> variants = new ArrayList<>();

    private ExampleVariants(EventContract contract, Example example) {
        this.contract = contract;
        this.example = example;
    }

    /** With nothing optional, with properties of later versions, with each value of each enumeration. */
    static List<Example> of(EventContract contract, Example example) {
        ExampleVariants variants = new ExampleVariants(contract, example);
        variants.addStripped();
        variants.addGrown();
        JsonNode root = variants.read();
        variants.addEnumerations(root, contract.root(), root, "");
        return variants.variants;
    }

    private void addStripped() {
        JsonNode root = read();
        strip(root, contract.root());
        // a state may demand what is optional elsewhere: then the example is already the least
        // there is
        if (contract.errors(root).isEmpty()) {
            add("without optional properties", root);
        }
    }

    private static void strip(JsonNode value, SchemaNode schema) {
        if (value instanceof ObjectNode object) {
            object.retain(schema.required());
            schema.properties().forEach((name, property) -> strip(object.path(name), property));
        } else if (value.isArray()) {
            value.forEach(element -> strip(element, schema.items()));
        }
    }

    private void addGrown() {
        JsonNode root = read();
        grow(root);
        add("with properties of a later version", root);
    }

    private static void grow(JsonNode value) {
        value.forEach(ExampleVariants::grow);
        if (value instanceof ObjectNode object) {
            object.put("addedLater", "新增字段");
        }
    }

    private void addEnumerations(JsonNode root, SchemaNode schema, JsonNode value, String pointer) {
        if (value instanceof ObjectNode object) {
            schema.properties()
                    .forEach((name, property) -> {
                        String at = pointer + "/" + SchemaError.escape(name);
                        if (object.path(name).isString()) {
                            addEach(root, object, name, property.enumeration(), at);
                        } else if (object.has(name)) {
                            addEnumerations(root, property, object.get(name), at);
                        }
                    });
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                addEnumerations(root, schema.items(), value.get(i), pointer + "/" + i);
            }
        }
    }

    private void addEach(
            JsonNode root, ObjectNode object, String name, List<String> values, String pointer) {
        JsonNode original = object.get(name);
        for (String value : values) {
            object.put(name, value);
            add("with " + pointer + " = " + value, root);
        }
        object.set(name, original);
    }

    private JsonNode read() {
        return SchemaDocuments.JSON.readTree(example.json());
    }

    private void add(String what, JsonNode json) {
        variants.add(new Example(example.name() + " " + what, json.toString()));
    }
}

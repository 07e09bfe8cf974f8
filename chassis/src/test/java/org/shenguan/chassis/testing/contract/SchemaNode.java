package org.shenguan.chassis.testing.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A place in a schema as a reader of the data sees it: what it says itself and what it refers to,
 * taken together.
 */
record SchemaNode(String file, JsonNode node) {

    static SchemaNode root(String file) {
        return new SchemaNode(file, SchemaDocuments.present().document(file));
    }

    Map<String, SchemaNode> properties() {
        Map<String, SchemaNode> properties = new LinkedHashMap<>();
        for (SchemaNode part : parts()) {
            part.node
                    .path("properties")
                    .properties()
                    .forEach(p ->
                            properties.put(p.getKey(), new SchemaNode(part.file, p.getValue())));
        }
        return properties;
    }

    Set<String> required() {
        Set<String> required = new LinkedHashSet<>();
        for (SchemaNode part : parts()) {
            part.node.path("required").forEach(name -> required.add(name.stringValue()));
        }
        return required;
    }

    List<String> enumeration() {
        List<String> values = new ArrayList<>();
        for (SchemaNode part : parts()) {
            part.node.path("enum").forEach(value -> values.add(value.stringValue()));
        }
        return values;
    }

    /** The schema of a list's elements: nothing is required of them when the list says nothing. */
    SchemaNode items() {
        for (SchemaNode part : parts()) {
            if (part.node.has("items")) {
                return new SchemaNode(part.file, part.node.get("items"));
            }
        }
        return new SchemaNode(file, SchemaDocuments.JSON.createObjectNode());
    }

    private List<SchemaNode> parts() {
        List<SchemaNode> parts = new ArrayList<>();
        SchemaNode at = this;
        parts.add(at);
        while (at.node.has("$ref")) {
            at = at.target();
            parts.addFirst(at);
        }
        return parts;
    }

    private SchemaNode target() {
        String reference = node.get("$ref").stringValue();
        int hash = reference.indexOf('#');
        String target = hash == 0 ? file : reference.substring(0, hash);
        JsonNode document = SchemaDocuments.present().document(target);
        return new SchemaNode(target, document.at(reference.substring(hash + 1)));
    }
}

package org.shenguan.inspection.lottery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one JSON object; what is absent or of another type names itself. */
record Tree(Map<String, Object> fields) {

    @SuppressWarnings("unchecked") // the keys of a JSON object are text
    static Tree of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Tree((Map<String, Object>) map);
        }
        throw new IllegalArgumentException("object expected");
    }

    Object require(String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    Tree object(String name) {
        return of(require(name));
    }

    String text(String name) {
        if (require(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(name + " must be text");
    }

    @Nullable String find(String name) {
        return fields.containsKey(name) ? text(name) : null;
    }

    long number(String name) {
        Object value = require(name);
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw new IllegalArgumentException(name + " must be a whole number");
    }

    List<Object> list(String name) {
        if (require(name) instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        throw new IllegalArgumentException(name + " must be a list");
    }

    List<String> texts(String name) {
        return list(name).stream().map(String.class::cast).toList();
    }
}

package org.shenguan.chassis.testing.contract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Finds the components of a record, and of the records in it, that reading left without a value. */
final class MissingComponents {

    private final List<String> missing = new ArrayList<>();

    private MissingComponents() {}

    static List<String> of(Object value, JsonNode source) {
        MissingComponents search = new MissingComponents();
        search.visit(value, source, "");
        return search.missing;
    }

    private void visit(@Nullable Object value, JsonNode source, String path) {
        switch (value) {
            case null -> missing.add(path);
            case Optional<?> optional ->
                    optional.ifPresent(present -> visit(present, source, path));
            case Record read -> visitComponents(read, source, path);
            case Collection<?> elements -> visitElements(elements, source, path);
            case Object[] elements -> visitElements(Arrays.asList(elements), source, path);
            case Map<?, ?> entries ->
                    entries.forEach((key, entry) ->
                            visit(entry, source.path(key.toString()), path + "." + key));
            default -> {}
        }
    }

    private void visitElements(Collection<?> elements, JsonNode source, String path) {
        int index = 0;
        for (Object element : elements) {
            visit(element, source.path(index), path + "[" + index + "]");
            index++;
        }
    }

    private void visitComponents(Record read, JsonNode source, String path) {
        for (RecordComponent component : read.getClass().getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                continue;
            }
            JsonNode property = source.path(propertyName(component));
            String at = path.isEmpty() ? component.getName() : path + "." + component.getName();
            if (component.getType().isPrimitive()) {
                // a missing number reads as 0 and a missing flag as false: only the source tells
                if (source.isObject() && property instanceof MissingNode) {
                    missing.add(at);
                }
                continue;
            }
            Object value = value(read, component);
            if (value != null || !mayBeNull(component)) {
                visit(value, property, at);
            }
        }
    }

    private static String propertyName(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    private static boolean mayBeNull(RecordComponent component) {
        return isNullable(component)
                || isNullable(component.getAccessor())
                || isNullable(component.getAnnotatedType());
    }

    /** By its simple name: JSpecify's is meant, others say the same. */
    private static boolean isNullable(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getSimpleName().equals("Nullable"));
    }

    private static @Nullable Object value(Record read, RecordComponent component) {
        try {
            // the records of a consumer are package-private
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(read);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}

package org.shenguan.chassis.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** Tells nested types of one simple name apart: by the class that holds them. */
final class NestedTypeNames extends TypeNameResolver {

    private static final String CONTROLLER = "Controller";

    @Override
    protected String getNameOfClass(Class<?> type) {
        Class<?> holder = type.getEnclosingClass();
        if (holder == null) {
            return type.getSimpleName();
        }
        String outer = getNameOfClass(holder);
        return (outer.endsWith(CONTROLLER)
                        ? outer.substring(0, outer.length() - CONTROLLER.length())
                        : outer)
                + type.getSimpleName();
    }
}

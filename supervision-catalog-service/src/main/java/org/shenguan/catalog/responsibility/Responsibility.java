package org.shenguan.catalog.responsibility;

import org.shenguan.catalog.department.Department;

/** 监管责任: the answer of the rules, always with its reason. */
public sealed interface Responsibility {

    /** 责任部门已确定. */
    record Assigned(Department department, String rule, String explanation, String basis)
            implements Responsibility {}

    /** 无法确定责任部门: somebody has to decide by hand, and is told why. */
    record Unassignable(String reason) implements Responsibility {}
}

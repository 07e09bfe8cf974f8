package org.shenguan.approval.party;

import org.shenguan.chassis.kernel.DivisionCode;

/**
 * 实施主体: a department that decides applications.
 *
 * @param bodyCode 实施编码前 19 位, opaque
 */
public record ImplementingBody(
        String department, DivisionCode region, String name, String bodyCode) {

    private static final int IMPLEMENTATION_CODE = 31;

    /** 实施编码: that of the item if it carries one, else the body's part before the basic code. */
    public String implementationCode(String itemCode) {
        return itemCode.length() == IMPLEMENTATION_CODE ? itemCode : bodyCode + itemCode;
    }

    public Department asDepartment() {
        return new Department(department, name);
    }
}

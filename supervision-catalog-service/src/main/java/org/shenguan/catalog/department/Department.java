package org.shenguan.catalog.department;

import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.DivisionLevel;

/**
 * 部门. Its code is opaque: it is looked up and never computed from its region or line.
 *
 * @param line 行业主管条线, absent for 审批服务管理部门
 */
public record Department(
        String code, String name, DivisionCode region, Kind kind, @Nullable String line) {

    /** 部门性质. */
    public enum Kind {
        /** 行政审批服务管理部门. */
        APPROVAL_BUREAU,
        /** 行业主管部门. */
        INDUSTRY
    }

    /** 层级, as its region has it. */
    public DivisionLevel level() {
        return region.level();
    }
}

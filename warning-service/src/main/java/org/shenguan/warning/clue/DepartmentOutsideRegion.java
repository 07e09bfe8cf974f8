package org.shenguan.warning.clue;

import org.shenguan.chassis.problem.DomainProblem;
import org.shenguan.warning.watch.Department;

/** 部门不在管辖范围内: it does not cover the subject's place, or is not below the administrator. */
final class DepartmentOutsideRegion extends DomainProblem {

    private static final long serialVersionUID = 1L;

    DepartmentOutsideRegion(Department department, String place) {
        super(
                Kind.RULE_VIOLATED,
                "department-outside-region",
                "部门不在管辖范围内",
                "部门“"
                        + department.name()
                        + "”所辖区域 "
                        + department.region()
                        + " 须覆盖主体所在地 "
                        + place
                        + "，并在您的管辖范围内。");
    }
}

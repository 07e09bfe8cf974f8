package org.shenguan.catalog.department;

import java.util.List;
import java.util.Optional;
import org.shenguan.chassis.kernel.DivisionCode;

/** 部门名录 as it stands at one moment. */
public record DepartmentDirectory(List<Department> departments) {

    public DepartmentDirectory {
        departments = List.copyOf(departments);
    }

    public Optional<Department> find(String code) {
        return departments.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The industry departments of a line in exactly this region. */
    public List<Department> ofLine(String line, DivisionCode region) {
        return departments.stream()
                .filter(each -> each.kind() == Department.Kind.INDUSTRY)
                .filter(each -> line.equals(each.line()) && each.region().equals(region))
                .toList();
    }
}

package org.shenguan.catalog.department;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.DivisionLevel;
import org.shenguan.chassis.kernel.Divisions;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.Violation;
import org.shenguan.chassis.security.CurrentOfficer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 导入部门名录: all rows or none, and only departments of the administrator's own region. */
@Component
class DepartmentImport {

    private final DepartmentRegister register;
    private final CurrentOfficer officers;
    private final AuditTrail audit;
    private final Divisions divisions;
    private final Clock clock;

    DepartmentImport(
            DepartmentRegister register,
            CurrentOfficer officers,
            AuditTrail audit,
            Divisions divisions,
            Clock clock) {
        this.register = register;
        this.officers = officers;
        this.audit = audit;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** One row as it was given. */
    record Row(
            @Nullable String code,
            @Nullable String name,
            @Nullable DivisionCode region,
            Department.@Nullable Kind kind,
            @Nullable String line) {}

    @Transactional
    public int load(List<@Nullable Row> rows) {
        DivisionCode own = officers.require().requireRegion();
        List<Violation> faults = new ArrayList<>();
        List<Department> departments = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        DepartmentDirectory directory = register.directory();
        if (rows.isEmpty()) {
            faults.add(new Violation("", null, "empty", "至少应有一行。"));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Department department = row == null ? null : read(row, own, "/" + i, faults);
            if (row == null) {
                faults.add(new Violation("/" + i, null, "required", "不能为空行。"));
            } else if (department != null && !codes.add(department.code())) {
                faults.add(fault("/" + i + "/code", department.code(), "duplicate", "部门代码重复。"));
            } else if (department != null && belongsElsewhere(department, directory, own)) {
                faults.add(
                        fault("/" + i + "/code", department.code(), "outside", "该代码属于管辖范围以外的部门。"));
            } else if (department != null) {
                departments.add(department);
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        register.save(departments);
        audit.record(
                "department.import",
                "Department",
                own.value(),
                own,
                Map.of("codes", List.copyOf(codes)));
        return departments.size();
    }

    private static boolean belongsElsewhere(
            Department department, DepartmentDirectory directory, DivisionCode own) {
        return directory.find(department.code()).filter(it -> !own.covers(it.region())).isPresent();
    }

    private @Nullable Department read(
            Row row, DivisionCode own, String at, List<Violation> faults) {
        int before = faults.size();
        String code = row.code();
        String name = row.name();
        DivisionCode region = row.region();
        Department.Kind kind = row.kind();
        LocalDate today = ChinaTime.today(clock);
        if (code == null || !code.matches("[0-9A-Za-z]{1,32}")) {
            faults.add(fault(at + "/code", code, "format", "部门代码应为 1 至 32 位字母或数字。"));
        }
        if (name == null || name.isBlank()) {
            faults.add(fault(at + "/name", name, "required", "部门名称不能为空。"));
        }
        if (kind == null) {
            faults.add(fault(at + "/kind", null, "required", "部门性质不能为空。"));
        }
        if (kind == Department.Kind.INDUSTRY
                && (row.line() == null || !row.line().matches("[A-Z][A-Z0-9_]*"))) {
            faults.add(fault(at + "/line", row.line(), "format", "行业主管部门应写明条线，用大写字母、数字和下划线。"));
        }
        if (region == null) {
            faults.add(fault(at + "/region", null, "required", "行政区划代码不能为空。"));
        } else if (divisions.find(region, today).isEmpty()
                || region.level() == DivisionLevel.NATION) {
            faults.add(fault(at + "/region", region.value(), "unknown", "没有登记的行政区划代码。"));
        } else if (!own.covers(region)) {
            faults.add(fault(at + "/region", region.value(), "outside", "不在您的管辖范围内。"));
        }
        return faults.size() > before
                        || code == null
                        || name == null
                        || region == null
                        || kind == null
                ? null
                : new Department(code, name.strip(), region, kind, row.line());
    }

    private static Violation fault(
            String field, @Nullable String value, String rule, String message) {
        return new Violation(field, value, rule, message);
    }
}

package org.shenguan.inspection.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.NotFound;
import org.shenguan.chassis.problem.Violation;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.shenguan.chassis.security.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 人员名录库动态调整: imports of officers, all rows or none, and recusals. */
@Component
class OfficerUpkeep {

    private final OfficerRegister register;
    private final ScopeSwitch scopes;
    private final CurrentOfficer callers;
    private final AuditTrail audit;
    private final Clock clock;

    OfficerUpkeep(
            OfficerRegister register,
            ScopeSwitch scopes,
            CurrentOfficer callers,
            AuditTrail audit,
            Clock clock) {
        this.register = register;
        this.scopes = scopes;
        this.callers = callers;
        this.audit = audit;
        this.clock = clock;
    }

    /** One row as given. */
    record Row(
            @Nullable String certificateNumber,
            @Nullable String name,
            @Nullable String department,
            @Nullable String region,
            @Nullable List<String> specialities,
            @Nullable LocalDate certificateValidFrom,
            @Nullable LocalDate certificateValidUntil,
            @Nullable OfficerStatus status,
            @Nullable String nature) {}

    /** What became of a row. */
    record Outcome(int row, String certificateNumber, String outcome) {}

    @Transactional
    List<Outcome> take(List<Row> rows) {
        Officer caller = callers.require();
        DivisionCode own = caller.requireRegion();
        List<Violation> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            check(i, rows.get(i), caller, seen, faults);
        }
        if (rows.isEmpty()) {
            faults.add(new Violation("", null, "required", "没有可导入的内容。"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            DirectoryOfficer officer = officer(rows.get(i));
            boolean created = register.put(officer, clock.instant());
            outcomes.add(
                    new Outcome(i, officer.certificateNumber(), created ? "CREATED" : "UPDATED"));
        }
        audit.record("officer.import", "InspectionOfficer", own, own, Map.of("rows", rows.size()));
        return outcomes;
    }

    /** 回避: by the officer concerned, or by those who direct them. */
    @Transactional
    DirectoryOfficer recuse(String certificateNumber, UnifiedSocialCreditCode uscc, String reason) {
        Officer caller = callers.require();
        boolean directs = caller.is(Role.SECTION_HEAD, Role.SUPERVISOR, Role.ADMINISTRATOR);
        DirectoryOfficer officer =
                register.find(certificateNumber)
                        .filter(_ ->
                                directs || certificateNumber.equals(caller.certificateNumber()))
                        .orElseThrow(() -> new NotFound("执法检查人员", certificateNumber));
        register.recuse(officer, uscc.value(), reason, caller.username(), clock.instant());
        audit.record(
                "officer.recuse",
                "InspectionOfficer",
                certificateNumber,
                new DivisionCode(officer.region()),
                Map.of("uscc", uscc.value()));
        return register.find(certificateNumber).orElseThrow();
    }

    private static DirectoryOfficer officer(Row row) {
        return new DirectoryOfficer(
                text(row.certificateNumber()),
                text(row.name()),
                text(row.region()),
                text(row.department()),
                row.specialities() == null ? List.of() : row.specialities(),
                Objects.requireNonNull(row.certificateValidFrom()),
                Objects.requireNonNull(row.certificateValidUntil()),
                row.status() == null ? OfficerStatus.ACTIVE : row.status(),
                row.nature() == null ? "01" : row.nature(),
                List.of());
    }

    private void check(int i, Row row, Officer caller, Set<String> seen, List<Violation> faults) {
        String at = "/" + i;
        String certificate = text(row.certificateNumber());
        if (!certificate.matches("[0-9A-Za-z]{4,40}")) {
            faults.add(
                    fault(
                            at + "/certificateNumber",
                            certificate,
                            "format",
                            "执法证号应为 4 至 40 位字母或数字"));
        }
        if (!seen.add(certificate)) {
            faults.add(fault(at + "/certificateNumber", certificate, "duplicate", "执法证号重复出现"));
        }
        if (isRegisteredElsewhere(certificate)) {
            faults.add(fault(at + "/certificateNumber", certificate, "elsewhere", "该执法证号已由其他部门登记"));
        }
        if (text(row.name()).isEmpty()) {
            faults.add(fault(at + "/name", null, "required", "缺少姓名"));
        }
        String department = text(row.department());
        if (!department.matches("[0-9A-Za-z]{1,32}")) {
            faults.add(fault(at + "/department", department, "format", "部门代码格式不正确"));
        } else if (!List.of("*", department).contains(String.valueOf(caller.department()))) {
            faults.add(fault(at + "/department", department, "scope", "不是您管理的部门"));
        }
        String region = text(row.region());
        try {
            if (!caller.requireRegion().covers(DivisionCode.of(region))) {
                faults.add(fault(at + "/region", region, "scope", "不在您的管辖区域内"));
            }
        } catch (IllegalArgumentException malformed) {
            faults.add(fault(at + "/region", region, "region", malformed.getMessage()));
        }
        LocalDate from = row.certificateValidFrom();
        LocalDate until = row.certificateValidUntil();
        if (from == null || until == null) {
            faults.add(fault(at + "/certificateValidUntil", null, "required", "缺少执法证件有效期"));
        } else if (until.isBefore(from)) {
            faults.add(
                    fault(at + "/certificateValidUntil", until.toString(), "order", "有效期止于起始日之前"));
        }
        if (row.nature() != null && !row.nature().matches("0[1-5]")) {
            faults.add(fault(at + "/nature", row.nature(), "not-allowed", "人员性质应为 01 至 05"));
        }
    }

    private boolean isRegisteredElsewhere(String certificate) {
        return register.find(certificate).isEmpty()
                && scopes.within(RowScope.everything(), () -> register.find(certificate))
                        .isPresent();
    }

    private static Violation fault(
            String field, @Nullable String value, String rule, @Nullable String message) {
        return new Violation(field, value, rule, message + "。");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}

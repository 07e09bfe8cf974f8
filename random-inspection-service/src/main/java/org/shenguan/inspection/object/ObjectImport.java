package org.shenguan.inspection.object;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.kernel.CheckDigit;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.Violation;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.security.CurrentOfficer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 导入检查对象: all rows or none; every fault of every row is reported at once. */
@Component
class ObjectImport {

    private final DirectoryRegister register;
    private final ScopeSwitch scopes;
    private final CurrentOfficer officers;
    private final AuditTrail audit;
    private final Clock clock;

    ObjectImport(
            DirectoryRegister register,
            ScopeSwitch scopes,
            CurrentOfficer officers,
            AuditTrail audit,
            Clock clock) {
        this.register = register;
        this.scopes = scopes;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    /** One row as given. */
    record Row(
            @Nullable String uscc,
            @Nullable String name,
            @Nullable String region,
            @Nullable String address,
            @Nullable List<String> classes,
            @Nullable Boolean keyUnit,
            @Nullable String department,
            @Nullable ObjectStatus status,
            @Nullable String statusReason) {}

    /** What became of a row. */
    record Outcome(
            int row, String uscc, String region, String outcome, boolean checkDigitVerified) {}

    @Transactional
    List<Outcome> take(List<Row> rows) {
        DivisionCode own = officers.require().requireRegion();
        List<Violation> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            check(i, rows.get(i), own, seen, faults);
        }
        if (rows.isEmpty()) {
            faults.add(new Violation("", null, "required", "没有可导入的内容。"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            outcomes.add(enter(i, rows.get(i)));
        }
        audit.record("object.import", "InspectionObject", own, own, Map.of("rows", rows.size()));
        return outcomes;
    }

    private Outcome enter(int index, Row row) {
        UnifiedSocialCreditCode code = UnifiedSocialCreditCode.ofRegistry(text(row.uscc()));
        String uscc = code.value();
        String region = text(row.region());
        List<String> classes = row.classes() == null ? List.of() : row.classes();
        boolean created =
                register.enter(
                        uscc, region, text(row.name()), row.address(), classes, clock.instant());
        register.markImported(
                uscc, region, classes, Boolean.TRUE.equals(row.keyUnit()), row.department());
        scopes.within(
                RowScope.everything(),
                () -> {
                    boolean left = row.status() == ObjectStatus.LEFT;
                    register.putBasis(
                            uscc,
                            BasisKind.IMPORT,
                            region,
                            !left,
                            left ? row.statusReason() : null);
                    register.reconcile(uscc, clock.instant());
                });
        return new Outcome(
                index,
                uscc,
                region,
                created ? "CREATED" : "UPDATED",
                code.checkDigit() != CheckDigit.UNVERIFIED);
    }

    private static void check(
            int i, Row row, DivisionCode own, Set<String> seen, List<Violation> faults) {
        String at = "/" + i;
        String code = text(row.uscc());
        try {
            // a registry's early codes may fail the check lawfully: marked in the report, not
            // refused
            code = UnifiedSocialCreditCode.ofRegistry(code).value();
        } catch (IllegalArgumentException malformed) {
            faults.add(fault(at + "/uscc", code, "uscc", malformed.getMessage()));
        }
        String region = text(row.region());
        try {
            if (!own.covers(DivisionCode.of(region))) {
                faults.add(fault(at + "/region", region, "scope", "不在您的管辖区域内"));
            }
        } catch (IllegalArgumentException malformed) {
            faults.add(fault(at + "/region", region, "region", malformed.getMessage()));
        }
        if (!seen.add(code + region)) {
            faults.add(fault(at + "/uscc", code, "duplicate", "同一主体在同一区域重复出现"));
        }
        if (text(row.name()).isBlank()) {
            faults.add(fault(at + "/name", null, "required", "缺少名称"));
        }
        if (row.status() == ObjectStatus.LEFT && text(row.statusReason()).isBlank()) {
            faults.add(fault(at + "/statusReason", null, "required", "退出名录库应当载明原因"));
        }
        List<String> classes = row.classes() == null ? List.of() : row.classes();
        for (int c = 0; c < classes.size(); c++) {
            if (!classes.get(c).matches("[A-Z][A-Z0-9_]{0,63}")) {
                faults.add(fault(at + "/classes/" + c, classes.get(c), "format", "对象类别代码格式不正确"));
            }
        }
    }

    private static Violation fault(
            String field, @Nullable String value, String rule, @Nullable String message) {
        return new Violation(field, value, rule, message + "。");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}

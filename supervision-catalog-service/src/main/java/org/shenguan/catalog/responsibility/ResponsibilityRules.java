package org.shenguan.catalog.responsibility;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shenguan.catalog.department.Department;
import org.shenguan.catalog.department.DepartmentDirectory;
import org.shenguan.catalog.responsibility.Responsibility.Assigned;
import org.shenguan.catalog.responsibility.Responsibility.Unassignable;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.DivisionLevel;
import org.shenguan.chassis.kernel.Divisions;

/**
 * 监管责任规则表: the first rule in force that fits decides who supervises. A department that cannot be
 * named without doubt is not guessed.
 */
public final class ResponsibilityRules {

    private final List<ResponsibilityRule> rules;
    private final Divisions divisions;

    /**
     * Takes the table.
     *
     * @param rules in the order in which they are tried
     */
    public ResponsibilityRules(List<ResponsibilityRule> rules, Divisions divisions) {
        this.rules = List.copyOf(rules);
        this.divisions = divisions;
    }

    /** Who supervises what this approval has allowed. */
    public Responsibility decide(ApprovalFact fact, DepartmentDirectory departments) {
        Optional<ResponsibilityRule> rule =
                rules.stream().filter(each -> each.fits(fact)).findFirst();
        if (rule.isEmpty()) {
            return new Unassignable("没有适用于该事项状态的监管责任规则。");
        }
        return switch (rule.get().supervisor()) {
            case APPROVING_DEPARTMENT -> approving(rule.get(), fact, departments);
            case COMPETENT_DEPARTMENT -> competent(rule.get(), fact, fact.region(), departments);
            case COMPETENT_DEPARTMENT_OF_DELEGATED_LEVEL ->
                    delegated(rule.get(), fact, departments);
        };
    }

    private Responsibility approving(
            ResponsibilityRule rule, ApprovalFact fact, DepartmentDirectory departments) {
        return departments
                .find(fact.approvingDepartment())
                .<Responsibility>map(found -> assigned(rule, found, fact))
                .orElseGet(
                        () -> new Unassignable("部门名录中没有审批部门“" + fact.approvingDepartment() + "”。"));
    }

    private Responsibility delegated(
            ResponsibilityRule rule, ApprovalFact fact, DepartmentDirectory departments) {
        DivisionLevel level = fact.delegatedTo();
        if (level == null) {
            return new Unassignable("审批权已下放，但没有写明下放到哪一级，无法确定监管层级。");
        }
        DivisionCode subject = fact.subjectRegion();
        DivisionCode region =
                ancestorAt(level, divisions.currentFor(subject == null ? fact.region() : subject));
        if (region == null) {
            return new Unassignable("审批权已下放到" + words(level) + "，但主体所在地未细到该级，无法确定监管部门。");
        }
        return competent(rule, fact, region, departments);
    }

    private Responsibility competent(
            ResponsibilityRule rule,
            ApprovalFact fact,
            DivisionCode region,
            DepartmentDirectory departments) {
        List<Department> found = departments.ofLine(fact.competentLine(), region);
        String line = fact.competentLine();
        return switch (found.size()) {
            case 0 ->
                    new Unassignable(
                            "部门名录中，%s没有条线为“%s”的行业主管部门。".formatted(name(region, fact), line));
            case 1 -> assigned(rule, found.getFirst(), fact);
            default ->
                    new Unassignable(
                            "%s条线为“%s”的行业主管部门不止一个：%s，需人工确定。"
                                    .formatted(
                                            name(region, fact),
                                            line,
                                            String.join(
                                                    "、",
                                                    found.stream()
                                                            .map(Department::name)
                                                            .toList())));
        };
    }

    private Assigned assigned(ResponsibilityRule rule, Department department, ApprovalFact fact) {
        String explanation =
                rule.explanation()
                        .replace("{department}", department.name())
                        .replace("{region}", name(department.region(), fact));
        return new Assigned(department, rule.code(), explanation, rule.basis());
    }

    private String name(DivisionCode region, ApprovalFact fact) {
        return divisions
                .find(region, fact.decidedOn())
                .map(division -> division.name())
                .orElse(region.value());
    }

    private static @Nullable DivisionCode ancestorAt(DivisionLevel level, DivisionCode from) {
        for (DivisionCode at = from; at != null; at = at.parent().orElse(null)) {
            if (at.level() == level) {
                return at;
            }
        }
        return null;
    }

    private static String words(DivisionLevel level) {
        return switch (level) {
            case NATION -> "国家级";
            case PROVINCE -> "省级";
            case CITY -> "市级";
            case COUNTY -> "县级";
        };
    }
}

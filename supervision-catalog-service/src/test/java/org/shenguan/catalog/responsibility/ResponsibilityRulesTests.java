package org.shenguan.catalog.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.catalog.responsibility.ItemState.CANCELLED;
import static org.shenguan.catalog.responsibility.ItemState.CHANGED_TO_FILING;
import static org.shenguan.catalog.responsibility.ItemState.DELEGATED;
import static org.shenguan.catalog.responsibility.ItemState.RETAINED;
import static org.shenguan.catalog.responsibility.ResponsibilityRule.Supervisor.APPROVING_DEPARTMENT;
import static org.shenguan.catalog.responsibility.ResponsibilityRule.Supervisor.COMPETENT_DEPARTMENT;
import static org.shenguan.catalog.responsibility.ResponsibilityRule.Supervisor.COMPETENT_DEPARTMENT_OF_DELEGATED_LEVEL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shenguan.catalog.department.Department;
import org.shenguan.catalog.department.DepartmentDirectory;
import org.shenguan.catalog.responsibility.Responsibility.Assigned;
import org.shenguan.catalog.responsibility.Responsibility.Unassignable;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.DivisionLevel;
import org.shenguan.chassis.kernel.Divisions;

/** 山西省应急管理厅 notice, 一（二）: who supervises, one test a rule. */
class ResponsibilityRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String LINE = "EMERGENCY_MANAGEMENT";

    private static final Department BUREAU = department("14070001", "晋中市行政审批服务管理局", "140700", null);
    private static final Department CITY = department("14070021", "晋中市应急管理局", "140700", LINE);
    private static final Department COUNTY = department("14070221", "榆次区应急管理局", "140702", LINE);
    private static final Department PROVINCE = department("14000021", "山西省应急管理厅", "140000", LINE);

    private static final DepartmentDirectory DEPARTMENTS =
            new DepartmentDirectory(List.of(BUREAU, CITY, COUNTY, PROVINCE));

    private static final List<ResponsibilityRule> TABLE =
            List.of(
                    rule("CANCELLED-SUPERVISED", CANCELLED, null, COMPETENT_DEPARTMENT),
                    rule("CHANGED-TO-FILING", CHANGED_TO_FILING, null, COMPETENT_DEPARTMENT),
                    rule("DELEGATED", DELEGATED, null, COMPETENT_DEPARTMENT_OF_DELEGATED_LEVEL),
                    rule("SEAL-TRANSFERRED", RETAINED, true, COMPETENT_DEPARTMENT),
                    rule("SEAL-NOT-TRANSFERRED", RETAINED, false, APPROVING_DEPARTMENT));

    private final ResponsibilityRules rules = new ResponsibilityRules(TABLE, Divisions.bundled());

    @Test
    void givesAnItemOfTheOneSealToTheIndustryDepartment() {
        assertThat(assigned(fact(true, RETAINED, null, "140702")))
                .returns(CITY, Assigned::department)
                .returns("SEAL-TRANSFERRED", Assigned::rule)
                .returns("晋中市：晋中市应急管理局", Assigned::explanation);
    }

    @Test
    void leavesAnItemThatWasNotTransferredWithTheDepartmentThatApprovedIt() {
        assertThat(assigned(fact(false, RETAINED, null, "140702")))
                .returns(BUREAU, Assigned::department)
                .returns("SEAL-NOT-TRANSFERRED", Assigned::rule);
    }

    @Test
    void keepsACancelledApprovalUnderTheCompetentDepartment() {
        assertThat(assigned(fact(true, CANCELLED, null, "140702")))
                .returns(CITY, Assigned::department)
                .returns("CANCELLED-SUPERVISED", Assigned::rule);
        assertThat(assigned(fact(false, CANCELLED, null, "140702")).department()).isEqualTo(CITY);
    }

    @Test
    void movesTheLevelAlongWhenTheApprovalWasDelegated() {
        assertThat(assigned(fact(true, DELEGATED, DivisionLevel.COUNTY, "140702")).department())
                .isEqualTo(COUNTY);
        assertThat(assigned(fact(true, DELEGATED, DivisionLevel.CITY, "140702")).department())
                .isEqualTo(CITY);
        assertThat(assigned(fact(true, DELEGATED, DivisionLevel.PROVINCE, "140702")).department())
                .isEqualTo(PROVINCE);
    }

    @Test
    void sendsAnItemChangedToFilingToTheCompetentDepartmentForChecking() {
        assertThat(assigned(fact(true, CHANGED_TO_FILING, null, "140702")))
                .returns(CITY, Assigned::department)
                .returns("CHANGED-TO-FILING", Assigned::rule);
    }

    @Test
    void guessesNoDepartmentWhenTheLevelIsUnknownOrFinerThanTheAddress() {
        assertThat(reason(fact(true, DELEGATED, null, "140702"))).contains("没有写明下放到哪一级");
        assertThat(reason(fact(true, DELEGATED, DivisionLevel.COUNTY, "140700")))
                .contains("县级")
                .contains("主体所在地");
    }

    @Test
    void saysWhichDepartmentIsMissing() {
        ApprovalFact fact =
                new ApprovalFact(
                        true,
                        RETAINED,
                        "TRANSPORT",
                        null,
                        new DivisionCode("140700"),
                        "14070001",
                        null,
                        DAY);

        assertThat(reason(fact)).contains("晋中市").contains("TRANSPORT");
    }

    @Test
    void doesNotChooseBetweenTwoDepartmentsOfOneLine() {
        List<Department> both = new ArrayList<>(DEPARTMENTS.departments());
        both.add(department("14070099", "晋中市第二应急管理局", "140700", LINE));

        Responsibility answer =
                rules.decide(fact(true, RETAINED, null, "140702"), new DepartmentDirectory(both));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Unassignable.class,
                        it -> assertThat(it.reason()).contains("不止一个").contains("第二应急管理局"));
    }

    @Test
    void appliesOnlyRulesInForceOnTheDayOfTheDecision() {
        ResponsibilityRule ended =
                new ResponsibilityRule(
                        "OLD",
                        RETAINED,
                        true,
                        APPROVING_DEPARTMENT,
                        "{department}",
                        "依据",
                        LocalDate.of(2000, 1, 1),
                        DAY.minusDays(1));
        List<ResponsibilityRule> table = new ArrayList<>(TABLE);
        table.addFirst(ended);
        ResponsibilityRules dated = new ResponsibilityRules(table, Divisions.bundled());

        assertThat(dated.decide(fact(true, RETAINED, null, "140702"), DEPARTMENTS))
                .isInstanceOfSatisfying(
                        Assigned.class, it -> assertThat(it.rule()).isEqualTo("SEAL-TRANSFERRED"));
        assertThat(
                        new ResponsibilityRules(List.of(ended), Divisions.bundled())
                                .decide(fact(true, RETAINED, null, "140702"), DEPARTMENTS))
                .isInstanceOf(Unassignable.class);
    }

    private Assigned assigned(ApprovalFact fact) {
        return (Assigned) rules.decide(fact, DEPARTMENTS);
    }

    private String reason(ApprovalFact fact) {
        return ((Unassignable) rules.decide(fact, DEPARTMENTS)).reason();
    }

    private static ApprovalFact fact(
            boolean sealTransferred,
            ItemState state,
            @Nullable DivisionLevel delegatedTo,
            String subjectRegion) {
        return new ApprovalFact(
                sealTransferred,
                state,
                LINE,
                delegatedTo,
                new DivisionCode("140700"),
                "14070001",
                new DivisionCode(subjectRegion),
                DAY);
    }

    private static ResponsibilityRule rule(
            String code,
            ItemState state,
            @Nullable Boolean sealTransferred,
            ResponsibilityRule.Supervisor supervisor) {
        return new ResponsibilityRule(
                code,
                state,
                sealTransferred,
                supervisor,
                "{region}：{department}",
                "依据",
                LocalDate.of(2000, 1, 1),
                null);
    }

    private static Department department(
            String code, String name, String region, @Nullable String line) {
        return new Department(
                code,
                name,
                new DivisionCode(region),
                line == null ? Department.Kind.APPROVAL_BUREAU : Department.Kind.INDUSTRY,
                line);
    }
}

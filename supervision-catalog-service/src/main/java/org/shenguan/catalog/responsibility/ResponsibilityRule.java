package org.shenguan.catalog.responsibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 监管责任规则: one line of the decision table.
 *
 * @param itemState the state it holds for, or null for any
 * @param sealTransferred whether the item must have been transferred, or null for either
 * @param explanation 说明; {@code {department}} and {@code {region}} stand for their names
 */
public record ResponsibilityRule(
        String code,
        @Nullable ItemState itemState,
        @Nullable Boolean sealTransferred,
        Supervisor supervisor,
        String explanation,
        String basis,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    /** 由谁监管. */
    public enum Supervisor {
        /** 审批所在区域的行业主管部门. */
        COMPETENT_DEPARTMENT,
        /** 下放到的层级、主体所在地的行业主管部门. */
        COMPETENT_DEPARTMENT_OF_DELEGATED_LEVEL,
        /** 作出审批的部门. */
        APPROVING_DEPARTMENT
    }

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    boolean fits(ApprovalFact fact) {
        return isInForceOn(fact.decidedOn())
                && (itemState == null || itemState == fact.state())
                && (sealTransferred == null || sealTransferred == fact.sealTransferred());
    }
}

package org.shenguan.enforcement.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.enforcement.penalty.PenaltyPlan;
import org.shenguan.enforcement.penalty.Severity;

/**
 * 行政处罚决定 or 不予行政处罚决定 (行政处罚法 art. 57, 59).
 *
 * @param plan 处罚内容; null when there is no penalty
 * @param basis 决定的依据
 * @param discretion 裁量说明
 * @param codeSet 处罚种类代码集版本
 * @param overdueBy days past the limit of article 60, zero when in time
 */
public record Decision(
        DecisionOutcome outcome,
        String number,
        LocalDate decidedOn,
        @Nullable PenaltyPlan plan,
        List<String> basis,
        @Nullable String discretion,
        @Nullable LicenseProposal licenseProposal,
        @Nullable Deliberation deliberation,
        Severity severity,
        String codeSet,
        long overdueBy,
        Actor decidedBy) {

    public Decision {
        basis = List.copyOf(basis);
    }
}

package org.shenguan.enforcement.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.enforcement.casefile.DecisionOutcome;
import org.shenguan.enforcement.casefile.Deliberation;
import org.shenguan.enforcement.casefile.LicenseProposal;
import org.shenguan.enforcement.penalty.PenaltyPlan;

/**
 * 拟作出的决定.
 *
 * @param plan present exactly when a penalty is imposed
 */
record DecisionDraft(
        DecisionOutcome outcome,
        @Nullable PenaltyPlan plan,
        List<String> basis,
        @Nullable String discretion,
        @Nullable LicenseProposal licenseProposal,
        @Nullable Deliberation deliberation) {

    DecisionDraft {
        basis = List.copyOf(basis);
        boolean imposes = outcome == DecisionOutcome.PENALTY;
        if (imposes && plan == null) {
            throw InvalidRequest.of("/penalties", null, "required", "给予行政处罚的，处罚至少一项。");
        }
        if (!imposes && plan != null) {
            throw InvalidRequest.of("/penalties", null, "not-allowed", "不予行政处罚的，不得载明处罚或者罚款。");
        }
        if (!imposes && licenseProposal != null) {
            throw InvalidRequest.of(
                    "/licenseProposal", null, "not-allowed", "不予行政处罚的，不得提出许可证件处理建议。");
        }
        if (basis.isEmpty() || basis.stream().anyMatch(String::isBlank)) {
            throw InvalidRequest.of("/basis", null, "required", "应当载明决定的依据。");
        }
    }
}

package org.shenguan.enforcement.penalty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.Yuan;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.problem.Violation;

/**
 * 处罚内容: what is imposed together, announced or decided.
 *
 * @param fine 罚款金额, present exactly when one of the penalties is a fine
 * @param basis 处罚依据
 */
public record PenaltyPlan(List<Penalty> penalties, @Nullable Yuan fine, List<String> basis) {

    public PenaltyPlan {
        penalties = List.copyOf(penalties);
        basis = List.copyOf(basis);
        List<Violation> faults = new ArrayList<>();
        if (penalties.isEmpty()) {
            faults.add(fault("/penalties", "required", "处罚至少一项。"));
        }
        if (penalties.stream().map(Penalty::kind).distinct().count() < penalties.size()) {
            faults.add(fault("/penalties", "distinct", "同一种类的处罚只列一项。"));
        }
        boolean fined = penalties.stream().anyMatch(p -> p.kind() == PenaltyKind.FINE);
        if (fined && (fine == null || fine.fen() <= 0)) {
            faults.add(fault("/fine", "required", "处罚种类含罚款（02）的，应当载明大于零的罚款金额。"));
        }
        if (!fined && fine != null) {
            faults.add(fault("/fine", "not-allowed", "处罚种类不含罚款（02）的，不得载明罚款金额。"));
        }
        if (basis.isEmpty() || basis.stream().anyMatch(String::isBlank)) {
            faults.add(fault("/basis", "required", "应当载明处罚依据的法律、法规、规章及条款。"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    /** The fine, zero where there is none. */
    public Yuan fineOrZero() {
        return fine == null ? Yuan.ZERO : fine;
    }

    /**
     * Why this is heavier than what was announced: another measure, or a higher fine. Fewer
     * measures and lighter forms of an announced one are not heavier.
     */
    public Optional<String> heavierThan(PenaltyPlan announced) {
        String added =
                penalties.stream()
                        .map(Penalty::kind)
                        .filter(kind ->
                                announced.penalties.stream()
                                        .map(Penalty::kind)
                                        .noneMatch(
                                                told -> told == kind || kind.isLighterFormOf(told)))
                        .map(PenaltyKind::label)
                        .collect(Collectors.joining("、"));
        if (!added.isEmpty()) {
            return Optional.of("告知的处罚中没有“" + added + "”。");
        }
        if (fineOrZero().compareTo(announced.fineOrZero()) > 0) {
            return Optional.of("罚款" + fineOrZero() + "元高于告知的" + announced.fineOrZero() + "元。");
        }
        return Optional.empty();
    }

    private static Violation fault(String field, String rule, String message) {
        return new Violation(field, null, rule, message);
    }
}

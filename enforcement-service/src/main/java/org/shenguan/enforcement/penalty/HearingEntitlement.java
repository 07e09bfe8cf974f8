package org.shenguan.enforcement.penalty;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.enforcement.limit.LimitCode;
import org.shenguan.enforcement.limit.ProcedureLimits;
import org.shenguan.enforcement.limit.StatutoryLimit;

/**
 * 听证权利 (行政处罚法 art. 63): whether the party may demand a hearing, and why.
 *
 * @param reasons one per ground; empty when there is no such right
 */
public record HearingEntitlement(List<String> reasons) {

    /** 第六十三条. */
    public static final LegalBasis BASIS = LegalBasis.of("中华人民共和国行政处罚法", "63");

    public HearingEntitlement {
        reasons = List.copyOf(reasons);
    }

    /**
     * Judges what is to be imposed.
     *
     * @param otherSevere 其他较重的行政处罚: why the agency itself finds the penalty severe
     */
    public static HearingEntitlement of(
            PenaltyPlan plan,
            PartyKind party,
            ProcedureLimits limits,
            @Nullable String otherSevere) {
        List<String> reasons = new ArrayList<>();
        for (Penalty penalty : plan.penalties()) {
            if (penalty.kind().entitlesToHearing()) {
                reasons.add("拟作出“" + penalty.kind().label() + "”，" + BASIS.citation() + "。");
            }
        }
        StatutoryLimit threshold = threshold(party, limits);
        // 以上包括本数.
        if (plan.fineOrZero().compareTo(threshold.sum()) >= 0) {
            reasons.add(
                    "拟罚款%s元，达到较大数额罚款标准%s元，%s%s。"
                            .formatted(
                                    plan.fineOrZero(),
                                    threshold.sum(),
                                    threshold.basis().citation(),
                                    threshold.provisional()
                                            ? "（标准暂定：" + threshold.source() + "）"
                                            : ""));
        }
        if (otherSevere != null) {
            reasons.add("其他较重的行政处罚：" + otherSevere + "，" + BASIS.citation() + "。");
        }
        return new HearingEntitlement(reasons);
    }

    /** Whether there is such a right. */
    public boolean granted() {
        return !reasons.isEmpty();
    }

    private static StatutoryLimit threshold(PartyKind party, ProcedureLimits limits) {
        return limits.require(
                switch (party) {
                    case UNIT -> LimitCode.HEARING_FINE_UNIT;
                    case PERSON -> LimitCode.HEARING_FINE_PERSON;
                });
    }
}

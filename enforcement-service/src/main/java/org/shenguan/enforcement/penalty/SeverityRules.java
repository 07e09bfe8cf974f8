package org.shenguan.enforcement.penalty;

import org.jspecify.annotations.Nullable;
import org.shenguan.enforcement.limit.ProcedureLimits;

/** 情节的认定: by what is imposed, so that everybody counts alike. */
public final class SeverityRules {

    private SeverityRules() {}

    /**
     * Serious is what the law lets the party be heard on; minor is an admonition alone, or nothing.
     *
     * @param plan null when no penalty is imposed
     */
    public static Severity of(@Nullable PenaltyPlan plan, PartyKind party, ProcedureLimits limits) {
        if (plan == null) {
            return Severity.MINOR;
        }
        if (HearingEntitlement.of(plan, party, limits, null).granted()) {
            return Severity.SERIOUS;
        }
        boolean admonitionOnly =
                plan.penalties().stream()
                        .map(Penalty::kind)
                        .allMatch(kind ->
                                kind == PenaltyKind.WARNING
                                        || kind == PenaltyKind.PUBLIC_CRITICISM);
        return admonitionOnly ? Severity.MINOR : Severity.GENERAL;
    }
}

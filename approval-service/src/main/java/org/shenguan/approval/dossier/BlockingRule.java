package org.shenguan.approval.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 阻断规则: which sign in a dossier keeps a license from being granted as a matter of course.
 *
 * @param source where the rule comes from
 */
record BlockingRule(
        String code,
        Sign sign,
        String explanation,
        @Nullable String legalBasis,
        String source,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo) {

    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}

package org.shenguan.warning.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** 预警规则各版本, and who may lift what they raise. */
public record WarningRules(List<WarningRule> versions, LiftingAuthority lifting) {

    public WarningRules {
        versions = List.copyOf(versions);
    }

    /** The version that applies on a day, the newest if several do; empty if none does. */
    public Optional<WarningRule> inForce(WarningKind kind, LocalDate day) {
        return versions.stream()
                .filter(rule -> rule.kind() == kind && rule.isInForceOn(day))
                .reduce((one, other) ->
                        other.effectiveFrom().isBefore(one.effectiveFrom()) ? one : other);
    }
}

package org.shenguan.catalog.trace;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** 断点规则: finds one kind of gap in a life line; the same hops always give the same gaps. */
@FunctionalInterface
interface GapRule {

    Stream<Gap> find(LifeLine line, LocalDate today);

    /** All gaps, by the time of the hop that they follow. */
    static List<Gap> all(LifeLine line, LocalDate today) {
        return Stream.of(ApprovalGaps.RULES, SupervisionGaps.RULES, RiskGaps.RULES)
                .flatMap(List::stream)
                .flatMap(rule -> rule.find(line, today))
                .sorted(
                        java.util.Comparator.comparing(Gap::since)
                                .thenComparing(Gap::code)
                                .thenComparing(Gap::after))
                .toList();
    }
}

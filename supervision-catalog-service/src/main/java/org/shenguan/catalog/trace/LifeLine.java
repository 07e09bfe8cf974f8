package org.shenguan.catalog.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 审管生命线: all hops of a subject, in the order of time, in whatever order they arrived. */
record LifeLine(List<Hop> hops) {

    static final String DECIDED = "approval.application-decided.v1";
    static final String LICENSE_CHANGED = "approval.license-changed.v1";
    static final String ASSIGNMENT = "catalog.assignment-changed.v1";
    static final String OUTCOME = "inspection.outcome-recorded.v1";
    static final String RECTIFIED = "inspection.rectification-confirmed.v1";
    static final String CASE_FILED = "enforcement.case-filed.v1";
    static final String CASE_DECIDED = "enforcement.case-decided.v1";
    static final String GRADE = "credit.grade-changed.v1";
    static final String WARNING = "warning.warning-changed.v1";
    static final String CLUE = "warning.clue-changed.v1";

    LifeLine {
        hops = hops.stream().sorted(Hop.IN_TIME).toList();
    }

    List<Hop> of(String type) {
        return hops.stream().filter(hop -> hop.type().equals(type)).toList();
    }

    /** All hops of a type, by the aggregate that a number names; later steps stand behind. */
    Collection<List<Hop>> groups(String type, Key key) {
        Map<String, List<Hop>> groups = new LinkedHashMap<>();
        for (Hop hop : of(type)) {
            groups.computeIfAbsent(hop.keys().getOrDefault(key, ""), _ -> new ArrayList<>())
                    .add(hop);
        }
        groups.values().forEach(group -> group.sort(Hop.BY_SEQUENCE));
        return groups.values();
    }

    boolean has(String type, Key key, Hop like) {
        return of(type).stream().anyMatch(hop -> hop.shares(key, like));
    }
}

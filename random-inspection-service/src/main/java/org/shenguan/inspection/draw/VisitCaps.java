package org.shenguan.inspection.draw;

import java.util.Collection;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.shenguan.chassis.kernel.TabSeparated;

/** 年度检查频次上限 by class of object; the strictest of an enterprise's classes holds. */
final class VisitCaps {

    private static final VisitCaps BUNDLED =
            new VisitCaps(
                    TabSeparated.read(VisitCaps.class, "visit-caps.tsv").stream()
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            row -> row.require(0),
                                            row -> Integer.valueOf(row.require(1)))));

    private final Map<String, Integer> caps;

    VisitCaps(Map<String, Integer> caps) {
        this.caps = Map.copyOf(caps);
    }

    static VisitCaps bundled() {
        return BUNDLED;
    }

    /** The most visits a year; empty where no cap has been published. */
    OptionalInt of(Collection<String> classes) {
        return classes.stream().filter(caps::containsKey).mapToInt(caps::get).min();
    }
}

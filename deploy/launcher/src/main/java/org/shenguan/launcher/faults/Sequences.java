package org.shenguan.launcher.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** 次序: whether the events of each aggregate lie on their topic in the order in which they were made. */
final class Sequences {

    private final Set<UUID> seen = new HashSet<>();
    private final Map<String, Long> last = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private int repeats;

    /**
     * Takes the next record of a partition. Only the first occurrence of an event counts: a relay that was killed
     * repeats its last batch, and consumers know repeated events by their id.
     */
    void take(UUID id, String aggregate, long sequence) {
        if (!seen.add(id)) {
            repeats++;
            return;
        }
        Long before = last.get(aggregate);
        if (before != null && before >= sequence) {
            violations.add("%s: %d after %d".formatted(aggregate, sequence, before));
        } else {
            last.put(aggregate, sequence);
        }
    }

    int repeats() {
        return repeats;
    }

    List<String> violations() {
        return List.copyOf(violations);
    }

    /** The sequence of the aggregate's last event. */
    Map<String, Long> last() {
        return Map.copyOf(last);
    }
}

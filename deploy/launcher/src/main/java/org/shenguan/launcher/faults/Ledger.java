package org.shenguan.launcher.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** 台账: what was acknowledged to a client, and so must be found again. */
final class Ledger {

    /** A decision that a client was told of. */
    record Decided(Matter matter, String number, Optional<String> license) {}

    /** A change of a license that a client was told of. */
    record Changed(String license, String change) {}

    /** An outcome that the broker has acknowledged. */
    record Checked(Matter matter, UUID eventId, UUID taskId) {}

    private final Queue<Decided> decided = new ConcurrentLinkedQueue<>();
    private final AtomicInteger decisions = new AtomicInteger();
    private final Queue<Changed> changed = new ConcurrentLinkedQueue<>();
    private final Map<String, String> lastChange = new ConcurrentHashMap<>();
    private final Queue<Checked> checked = new ConcurrentLinkedQueue<>();

    void enter(Decided decision) {
        decided.add(decision);
        decisions.incrementAndGet();
    }

    void enter(Changed change) {
        changed.add(change);
        lastChange.put(change.license(), change.change());
    }

    void enter(Checked check) {
        checked.add(check);
    }

    int decisions() {
        return decisions.get();
    }

    List<Decided> decided() {
        return List.copyOf(decided);
    }

    List<Decided> granted() {
        return decided.stream().filter(decision -> decision.matter().granted()).toList();
    }

    List<Changed> changed() {
        return List.copyOf(changed);
    }

    List<Checked> checked() {
        return List.copyOf(checked);
    }

    /** What was last done to a license; empty when it is as it was granted. */
    Optional<String> lastChange(String license) {
        return Optional.ofNullable(lastChange.get(license));
    }

    Map<String, String> lastChanges() {
        return Map.copyOf(lastChange);
    }
}

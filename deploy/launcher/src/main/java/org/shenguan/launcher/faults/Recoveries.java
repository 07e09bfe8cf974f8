package org.shenguan.launcher.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 恢复: how long events had to wait for their relay after a kill. */
final class Recoveries {

    /** One relay that went on. */
    record Recovery(String database, String cause, Duration took) {}

    /**
     * @param idleUntil the last moment known at which nothing waited
     */
    private record Standstill(String cause, Instant since, Instant idleUntil) {}

    private final Map<String, Standstill> open = new HashMap<>();
    private final List<Recovery> done = new ArrayList<>();

    /** From now on this relay could go on. */
    synchronized void begin(String database, String cause, Instant at) {
        open.put(database, new Standstill(cause, at, at));
    }

    /** Another kill came in between: the relay is not to blame for what follows. */
    synchronized void interrupt(String database) {
        open.remove(database);
    }

    /**
     * What one look at a database saw. A relay with nothing to send has nothing to recover: its time runs from the last
     * look that found no event waiting.
     *
     * @param movedAt when the relay's position moved last
     */
    synchronized void look(String database, Instant movedAt, boolean waiting, Instant at) {
        Standstill standstill = open.get(database);
        if (standstill == null) {
            return;
        }
        if (movedAt.isAfter(standstill.since())) {
            open.remove(database);
            Instant from =
                    standstill.idleUntil().isBefore(movedAt) ? standstill.idleUntil() : movedAt;
            done.add(new Recovery(database, standstill.cause(), Duration.between(from, movedAt)));
        } else if (!waiting) {
            open.put(database, new Standstill(standstill.cause(), standstill.since(), at));
        }
    }

    synchronized List<Recovery> done() {
        return List.copyOf(done);
    }
}

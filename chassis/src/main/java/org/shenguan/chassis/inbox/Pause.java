package org.shenguan.chassis.inbox;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The rests between attempts, each twice as long as the one before. After a while the failure is
 * thrown instead: the record goes back to the container, which fetches it again, before the group
 * takes this consumer for dead.
 */
final class Pause {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration IN_ALL = Duration.ofSeconds(60);

    private Duration next;
    private Duration rested = Duration.ZERO;

    Pause(Duration first) {
        next = first;
    }

    void rest(RuntimeException failure) {
        if (rested.compareTo(IN_ALL) > 0) {
            throw failure;
        }
        LockSupport.parkNanos(next.toNanos());
        if (Thread.currentThread().isInterrupted()) {
            // The consumer is being stopped: leave the record unacknowledged for the next one.
            throw failure;
        }
        rested = rested.plus(next);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}

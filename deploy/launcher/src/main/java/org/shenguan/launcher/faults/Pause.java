package org.shenguan.launcher.faults;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.shenguan.launcher.LaunchFailure;

/** Waiting, for a time or for something to become true. */
final class Pause {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private Pause() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted while waiting", e);
        }
    }

    static void until(String what, Duration limit, BooleanSupplier holds) {
        long start = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new LaunchFailure("%s: not within %d s".formatted(what, limit.toSeconds()));
            }
            of(BETWEEN_LOOKS);
        }
    }
}

package org.shenguan.launcher.check;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what another department's system will see in a moment. */
final class Poll {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Poll() {}

    /** The first value there is; a failed hop that names what was waited for when the limit has passed. */
    static <T> T until(String what, Duration limit, Supplier<Optional<T>> look) {
        long start = System.nanoTime();
        while (true) {
            var found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new HopFailure("%s: not within %d s".formatted(what, limit.toSeconds()));
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new HopFailure(what + ": interrupted");
            }
        }
    }
}

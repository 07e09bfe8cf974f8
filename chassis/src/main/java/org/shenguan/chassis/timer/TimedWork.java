package org.shenguan.chassis.timer;

import java.time.Duration;

/**
 * 定时工作: something the platform does every so often. A bean of this type is found by {@link
 * TimedWorks}, which lets one replica at a time do it, under the platform's own scope and outside any
 * transaction. The work isolates its records by itself: one that fails must not stop the rest.
 *
 * @param name stable and unique in the service, such as {@code audit-sealing}
 * @param period between the starts of two runs
 */
public record TimedWork(String name, Duration period, Runnable work) {

    public TimedWork {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("not a name for timed work: " + name);
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("the period must be positive: " + period);
        }
    }
}

package org.shenguan.chassis.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that stands until a test moves it; it starts at the real time. */
public final class MutableClock extends Clock {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private volatile Instant now = Instant.now();

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves to an instant. */
    public void set(Instant instant) {
        now = instant;
    }

    /** Moves to ten in the morning, China time, of that day. */
    public void set(LocalDate day) {
        now = day.atTime(10, 0).atZone(CHINA).toInstant();
    }

    /** Moves on. */
    public void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return CHINA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}

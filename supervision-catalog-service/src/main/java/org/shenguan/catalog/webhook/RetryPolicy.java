package org.shenguan.catalog.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** 重试规则: pauses double up to the longest one; each is cut by up to a half, so that lanes spread out. */
record RetryPolicy(Duration firstPause, Duration longestPause) {

    private static final int MOST_DOUBLINGS = 30;

    Verdict after(
            Attempt attempt, int attempts, Instant giveUpAt, Instant now, RandomGenerator random) {
        if (attempt.isDelivered()) {
            return new Verdict.Delivered();
        }
        if (!now.isBefore(giveUpAt)) {
            return new Verdict.GivenUp();
        }
        Instant next = now.plus(pause(attempts, random));
        // The last attempt falls on the end, not before it.
        return new Verdict.Retry(next.isAfter(giveUpAt) ? giveUpAt : next);
    }

    private Duration pause(int attempts, RandomGenerator random) {
        double grown = firstPause.toMillis() * Math.pow(2, Math.min(attempts - 1, MOST_DOUBLINGS));
        double capped = Math.min(grown, longestPause.toMillis());
        return Duration.ofMillis((long) (capped * random.nextDouble(0.5, 1.0)));
    }
}

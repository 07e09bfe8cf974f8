package org.shenguan.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * A token bucket for each caller. A bucket is full again long before it is forgotten, so forgetting
 * idle callers gives nobody more than their share and bounds the memory.
 */
@Component
public final class CallerLimits {

    private final LoadingCache<Caller, Bucket> buckets;

    CallerLimits(LimitProperties settings) {
        this.buckets =
                Caffeine.newBuilder()
                        .maximumSize(settings.maxCallers())
                        .expireAfterAccess(settings.forgetAfter())
                        .build(caller -> bucketOf(caller, settings));
    }

    /**
     * Takes one request of this caller's share.
     *
     * @return zero if there was one, else how long to wait for the next
     */
    Duration take(Caller caller) {
        ConsumptionProbe probe = buckets.get(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Duration.ZERO
                : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private static Bucket bucketOf(Caller caller, LimitProperties settings) {
        return switch (caller) {
            case Caller.Subject _ ->
                    bucket(settings.signedIn().perSecond(), settings.signedIn().burst());
            case Caller.Address _ -> bucket(settings.open().perSecond(), settings.open().burst());
        };
    }

    private static Bucket bucket(int perSecond, int burst) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** Whose requests are counted together. */
    sealed interface Caller {

        /** Somebody who signed in. */
        record Subject(String id) implements Caller {}

        /** Somebody who did not. */
        record Address(String value) implements Caller {}
    }
}

package org.shenguan.chassis.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the relay.
 *
 * @param enabled whether this process relays at all
 * @param batchSize how many records are in flight at most
 * @param shortestPause how long the relay waits at least when it found nothing
 * @param longestPause the pause it grows to while nothing happens; a commit in this process wakes it
 *     at once, so this only bounds what other replicas wrote
 */
@Validated
@ConfigurationProperties("shenguan.outbox")
public record OutboxProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1000") @Min(1) @Max(10_000) int batchSize,
        @DefaultValue("5ms") @NotNull Duration shortestPause,
        @DefaultValue("250ms") @NotNull Duration longestPause) {}

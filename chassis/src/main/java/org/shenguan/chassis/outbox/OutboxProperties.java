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
 * @param gathering how long the relay lets events gather after a batch of more than a few: fewer and
 *     larger batches under load, nothing lost when there is little to do
 * @param retention how long what was sent stays in the outbox
 * @param stalledAfter age of the oldest event not sent at which an alarm is raised
 */
@Validated
@ConfigurationProperties("shenguan.outbox")
public record OutboxProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1000") @Min(1) @Max(10_000) int batchSize,
        @DefaultValue("5ms") @NotNull Duration shortestPause,
        @DefaultValue("250ms") @NotNull Duration longestPause,
        @DefaultValue("10ms") @NotNull Duration gathering,
        @DefaultValue("3d") @NotNull Duration retention,
        @DefaultValue("30s") @NotNull Duration stalledAfter) {}

package org.shenguan.chassis.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of idempotency.
 *
 * @param keep how long a key and its answer are kept after the effect
 * @param patience how long a second request waits for the first one with the same key
 * @param maxAnswer greatest body that is kept; a greater one is replayed without body, by status,
 *     Location and ETag
 */
@ConfigurationProperties("shenguan.idempotency")
public record IdempotencyProperties(
        @DefaultValue("72h") Duration keep,
        @DefaultValue("2s") Duration patience,
        @DefaultValue("256KB") DataSize maxAnswer) {}

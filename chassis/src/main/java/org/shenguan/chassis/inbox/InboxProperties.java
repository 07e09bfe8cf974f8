package org.shenguan.chassis.inbox;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of intake.
 *
 * @param attempts how often a failing event is tried before it parks its subject
 * @param pause between attempts, doubled each time
 * @param retention how long an event is remembered; longer than any topic keeps its records
 */
@Validated
@ConfigurationProperties("shenguan.inbox")
public record InboxProperties(
        @DefaultValue("4") @Min(1) int attempts,
        @DefaultValue("50ms") @NotNull Duration pause,
        @DefaultValue("400d") @NotNull Duration retention) {}

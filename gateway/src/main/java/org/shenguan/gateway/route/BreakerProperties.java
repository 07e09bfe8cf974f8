package org.shenguan.gateway.route;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * 熔断设置.
 *
 * @param window how many of the last calls are looked at
 * @param minimumCalls how many there must be before anything is concluded
 * @param failureRate the share of failures, in percent, at which a service counts as down
 * @param openFor for how long a service that is down is left alone
 * @param trials how many calls then try whether it is back
 */
@Validated
@ConfigurationProperties("shenguan.breaker")
record BreakerProperties(
        @DefaultValue("20") @Positive int window,
        @DefaultValue("5") @Positive int minimumCalls,
        @DefaultValue("50") @Min(1) @Max(100) int failureRate,
        @DefaultValue("5s") Duration openFor,
        @DefaultValue("3") @Positive int trials) {}

package org.shenguan.catalog.webhook;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the webhooks.
 *
 * @param allowedNetworks networks that are not public and may be pushed to all the same, such as {@code
 *     10.20.0.0/16}; where a loopback network is among them, plain HTTP to it is allowed too
 * @param timeout how long a receiver may take to answer
 * @param firstPause pause after the first failure; it doubles with each further one
 * @param longestPause the pause it grows to
 * @param giveUpAfter how long a delivery is tried
 * @param oldSecretFor how long a replaced secret goes on signing beside the new one
 * @param keepDelivered how long delivered rows are kept
 * @param workers how many deliveries are under way at once in one process
 * @param workersPerSubscription how many of them one subscription may take, over all processes
 */
@Validated
@ConfigurationProperties("shenguan.catalog.webhook")
record WebhookProperties(
        @DefaultValue @NotNull List<String> allowedNetworks,
        @DefaultValue("10s") @NotNull Duration timeout,
        @DefaultValue("5s") @NotNull Duration firstPause,
        @DefaultValue("1h") @NotNull Duration longestPause,
        @DefaultValue("3d") @NotNull Duration giveUpAfter,
        @DefaultValue("24h") @NotNull Duration oldSecretFor,
        @DefaultValue("30d") @NotNull Duration keepDelivered,
        @DefaultValue("32") @Min(1) int workers,
        @DefaultValue("4") @Min(1) int workersPerSubscription) {}

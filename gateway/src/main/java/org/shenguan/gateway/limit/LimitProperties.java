package org.shenguan.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * 限流设置.
 *
 * @param signedIn for each person or application that signed in
 * @param open for each address that did not sign in
 * @param maxCallers how many callers are remembered at once
 * @param forgetAfter after how long without a request a caller is forgotten
 */
@Validated
@ConfigurationProperties("shenguan.limits")
record LimitProperties(
        @DefaultValue @Valid SignedIn signedIn,
        @DefaultValue @Valid Open open,
        @DefaultValue("20000") @Positive int maxCallers,
        @DefaultValue("2m") Duration forgetAfter) {

    /**
     * Of those who signed in.
     *
     * @param perSecond requests a second in the long run
     * @param burst requests at once
     */
    record SignedIn(
            @DefaultValue("50") @Positive int perSecond,
            @DefaultValue("100") @Positive int burst) {}

    /**
     * Of the public.
     *
     * @param perSecond requests a second in the long run
     * @param burst requests at once
     */
    record Open(
            @DefaultValue("10") @Positive int perSecond, @DefaultValue("20") @Positive int burst) {}
}

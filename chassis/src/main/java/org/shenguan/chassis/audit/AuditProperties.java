package org.shenguan.chassis.audit;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the audit chain.
 *
 * @param signingKey Ed25519 private key (PKCS#8, PEM or its Base64); without one checkpoints are not
 *     signed and an alarm says so
 * @param formerKeys public keys (X.509, PEM or Base64) that signed earlier
 * @param sealingPeriod how often finished entries are linked
 * @param checkpointPeriod a checkpoint at the latest this long after the one before, if anything came
 * @param checkpointEntries a checkpoint at the latest after so many entries
 */
@Validated
@ConfigurationProperties("shenguan.audit")
public record AuditProperties(
        @Nullable String signingKey,
        @DefaultValue List<String> formerKeys,
        @DefaultValue("1s") @NotNull Duration sealingPeriod,
        @DefaultValue("1m") @NotNull Duration checkpointPeriod,
        @DefaultValue("1000") @Min(1) int checkpointEntries) {

    /** Without the key: a record would print it. */
    @Override
    public String toString() {
        return "AuditProperties[formerKeys=%s, sealingPeriod=%s, checkpointPeriod=%s, checkpointEntries=%d]"
                .formatted(formerKeys, sealingPeriod, checkpointPeriod, checkpointEntries);
    }
}

package org.shenguan.catalog.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.kernel.DivisionCode;

/**
 * A delivery that one worker has taken for one attempt.
 *
 * @param attempts including this one; it tells this claim from a later one
 * @param secrets those that sign now, the newest first
 */
record Claim(
        long delivery,
        UUID subscription,
        DivisionCode region,
        URI url,
        List<WebhookSecret> secrets,
        EventEnvelope event,
        String payload,
        int attempts,
        Instant giveUpAt) {

    Claim {
        secrets = List.copyOf(secrets);
    }
}

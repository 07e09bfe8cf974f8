package org.shenguan.catalog.webhook;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.shenguan.chassis.audit.AuditTrail;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.problem.InvalidRequest;
import org.shenguan.chassis.security.CurrentOfficer;
import org.shenguan.chassis.security.Officer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 设立、暂停、恢复、更换密钥、删除: what administrators do with a subscription. */
@Component
class SubscriptionDesk {

    private static final String TARGET = "WebhookSubscription";

    private final SubscriptionRegister register;
    private final SecretStore secrets;
    private final WebhookProperties settings;
    private final CurrentOfficer officers;
    private final AuditTrail audit;
    private final SecureRandom random;
    private final Clock clock;

    SubscriptionDesk(
            SubscriptionRegister register,
            SecretStore secrets,
            WebhookProperties settings,
            CurrentOfficer officers,
            AuditTrail audit,
            SecureRandom random,
            Clock clock) {
        this.register = register;
        this.secrets = secrets;
        this.settings = settings;
        this.officers = officers;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /** A subscription with the secret that is shown this once. */
    record Keyed(WebhookSubscription subscription, WebhookSecret secret) {}

    @Transactional
    public Keyed create(DivisionCode region, String name, URI url, List<String> eventTypes) {
        Officer officer = officers.require();
        if (!officer.requireRegion().covers(region)) {
            throw InvalidRequest.of("/region", region.value(), "outside", "该区划不在您的管辖范围内。");
        }
        WebhookSubscription subscription =
                new WebhookSubscription(
                        UUID.randomUUID(),
                        region,
                        // Without a department the caller's scope takes no row at all.
                        Objects.requireNonNullElse(officer.department(), ""),
                        name,
                        url,
                        eventTypes,
                        SubscriptionState.ACTIVE,
                        clock.instant(),
                        officer.username());
        register.add(subscription);
        WebhookSecret secret = newSecret(subscription);
        record("webhook.create", subscription, Map.of("url", url, "eventTypes", eventTypes));
        return new Keyed(subscription, secret);
    }

    /** Pausing what is paused changes nothing. */
    @Transactional
    public void change(UUID id, SubscriptionState state) {
        WebhookSubscription subscription = register.lock(id);
        if (subscription.state() != state) {
            register.change(id, state);
            String act = state == SubscriptionState.PAUSED ? "webhook.pause" : "webhook.resume";
            record(act, subscription, Map.of());
        }
    }

    /** The old secret goes on signing beside the new one, so that no request is missed meanwhile. */
    @Transactional
    public Keyed rotateSecret(UUID id) {
        WebhookSubscription subscription = register.lock(id);
        WebhookSecret secret = newSecret(subscription);
        record("webhook.rotate-secret", subscription, Map.of());
        return new Keyed(subscription, secret);
    }

    @Transactional
    public void delete(UUID id) {
        WebhookSubscription subscription = register.lock(id);
        register.remove(id);
        record("webhook.delete", subscription, Map.of("url", subscription.url()));
    }

    private WebhookSecret newSecret(WebhookSubscription subscription) {
        WebhookSecret secret = WebhookSecret.generate(random);
        Instant now = clock.instant();
        secrets.keep(subscription, secret, now, now.plus(settings.oldSecretFor()));
        return secret;
    }

    private void record(String action, WebhookSubscription subscription, Map<String, ?> details) {
        audit.record(action, TARGET, subscription.id(), subscription.region(), details);
    }
}

package org.shenguan.catalog.webhook;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.shenguan.chassis.privacy.EncryptedColumn;
import org.shenguan.chassis.timer.TimedWork;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

    /** What is new wakes the courier at once; this wakes it for retries and after a restart. */
    private static final Duration DELIVERY_PERIOD = Duration.ofSeconds(5);

    private static final Duration PRUNING_PERIOD = Duration.ofHours(1);

    @Bean
    ReceiverGuard receiverGuard(WebhookProperties settings) {
        return new ReceiverGuard(settings.allowedNetworks());
    }

    @Bean
    SecureRandom webhookRandom() {
        return new SecureRandom();
    }

    @Bean
    EncryptedColumn webhookSecrets() {
        return SecretStore.COLUMN;
    }

    @Bean
    TimedWork webhookDelivery(Courier courier) {
        return new TimedWork("webhook-delivery", DELIVERY_PERIOD, courier::wake);
    }

    @Bean
    TimedWork webhookPruning(DeliveryRegister deliveries, WebhookProperties settings, Clock clock) {
        return new TimedWork(
                "webhook-pruning",
                PRUNING_PERIOD,
                () -> deliveries.prune(clock.instant().minus(settings.keepDelivered())));
    }
}

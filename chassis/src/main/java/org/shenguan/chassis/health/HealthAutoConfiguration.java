package org.shenguan.chassis.health;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.shenguan.chassis.alarm.RareReading;
import org.shenguan.chassis.outbox.OutboxAutoConfiguration;
import org.shenguan.chassis.security.RealmKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/**
 * 就绪: beside the database, which Boot asks, the broker and the realm's keys. Liveness asks none of
 * them: starting a service again mends no server.
 */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
public final class HealthAutoConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    BrokerProbe brokerProbe(KafkaProperties kafka) {
        return new BrokerProbe(kafka.buildAdminProperties());
    }

    @Bean
    WatchedHealth brokerHealthIndicator(BrokerProbe probe) {
        return new WatchedHealth("broker", PAUSE, probe);
    }

    @Bean
    WatchedHealth tokenKeysHealthIndicator(RealmKeys keys) {
        return new WatchedHealth("tokenKeys", PAUSE, keys::require);
    }

    /** What {@code /readyz} says, for those who watch many services. */
    @Bean
    MeterBinder readinessMeter(ObjectProvider<HealthEndpoint> health) {
        return meters ->
                RareReading.gauge(
                        meters,
                        "shenguan.ready",
                        "1 while the service takes requests",
                        () -> isReady(health.getObject()) ? 1 : 0);
    }

    private static boolean isReady(HealthEndpoint health) {
        HealthDescriptor readiness = health.healthForPath("readiness");
        return readiness != null && readiness.getStatus().equals(Status.UP);
    }
}

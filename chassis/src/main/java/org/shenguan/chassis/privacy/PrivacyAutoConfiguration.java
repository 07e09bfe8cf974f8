package org.shenguan.chassis.privacy;

import java.security.SecureRandom;
import java.time.Duration;
import org.shenguan.chassis.timer.TimedWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JacksonModule;

/** Encryption of personal data; without keys a service does not start. */
@AutoConfiguration(
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
        beforeName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@EnableConfigurationProperties(PrivacyProperties.class)
public final class PrivacyAutoConfiguration {

    @Bean
    PersonalCipher personalCipher(PrivacyProperties settings) {
        return new PersonalCipher(
                new KeyRing(settings.keys(), settings.activeKey(), settings.indexKey()),
                new SecureRandom());
    }

    @Bean
    TimedWork keyRotation(
            PersonalCipher cipher, JdbcClient jdbc, ObjectProvider<EncryptedColumn> columns) {
        KeyRotation rotation = new KeyRotation(cipher, jdbc, columns.orderedStream().toList());
        return new TimedWork("key-rotation", Duration.ofMinutes(5), rotation::run);
    }

    @Bean
    JacksonModule personalJson() {
        return new PersonalJson();
    }
}

package org.shenguan.chassis.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Starts the servers once per JVM and points the context at them. */
public final class TestServers
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String service = context.getEnvironment().getProperty("spring.application.name", "chassis");
        PostgresServer.TestDatabase database = PostgresServer.running().createDatabase(service);
        context.getBeanFactory().registerSingleton("testDatabase", database);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", database.url());
        settings.put("spring.datasource.username", database.app());
        settings.put("spring.datasource.password", database.password());
        settings.put("spring.flyway.user", database.owner());
        settings.put("spring.flyway.password", database.password());
        settings.put("spring.kafka.bootstrap-servers", KafkaBroker.running().bootstrapServers());
        // Tests move the clock; what is timed they run themselves.
        settings.put("shenguan.timers.enabled", "false");
        settings.put("shenguan.security.issuer", TestIssuer.running().address());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test-servers", settings));
    }
}

package org.shenguan.chassis.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** The settings that all services share, below everything that a service or operator sets. */
public final class ServiceDefaults implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of("training"))) {
            // A run that only fills the JVM's cache: no consumer, no relay.
            append(environment, "shenguan-training.yaml");
        }
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            append(environment, "shenguan-production.yaml");
        }
        append(environment, "shenguan-defaults.yaml");
    }

    private static void append(ConfigurableEnvironment environment, String resource) {
        try {
            List<PropertySource<?>> sources =
                    new YamlPropertySourceLoader().load(resource, new ClassPathResource(resource));
            sources.forEach(environment.getPropertySources()::addLast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }
}

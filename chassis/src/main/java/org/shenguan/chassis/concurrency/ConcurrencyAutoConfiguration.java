package org.shenguan.chassis.concurrency;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Entity tags and preconditions of every endpoint. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public final class ConcurrencyAutoConfiguration {

    @Bean
    ExpectedVersion expectedVersion() {
        return new ExpectedVersion();
    }

    @Bean
    VersionTags versionTags() {
        return new VersionTags();
    }

    @Bean
    DemandsInOpenApi demandsInOpenApi() {
        return new DemandsInOpenApi();
    }

    @Bean
    WebMvcConfigurer preconditions() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new PreconditionInterceptor());
            }
        };
    }
}

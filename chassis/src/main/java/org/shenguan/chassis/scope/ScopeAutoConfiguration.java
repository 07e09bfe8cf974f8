package org.shenguan.chassis.scope;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** Binds every connection of the service to the rows of its caller. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
public final class ScopeAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    static ScopeSwitch scopeSwitch(ObjectProvider<CallerScopeSource> caller) {
        return new ScopeSwitch(() -> {
            CallerScopeSource source = caller.getIfAvailable();
            return source == null ? RowScope.nothing() : source.current();
        });
    }

    @Bean
    static BeanPostProcessor scopedDataSources(
            ObjectProvider<ScopeSwitch> scopes, ObjectProvider<EntityManagerFactory> entities) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSource pool && !(bean instanceof ScopedDataSource)) {
                    ScopeSwitch scope = scopes.getObject();
                    ScopedDataSource scoped = new ScopedDataSource(pool, scope);
                    scope.bind(scoped, sharedEntityManager(entities));
                    return scoped;
                }
                return bean;
            }
        };
    }

    private static Supplier<EntityManager> sharedEntityManager(
            ObjectProvider<EntityManagerFactory> factories) {
        return new Supplier<>() {
            private @Nullable EntityManager shared;

            @Override
            public EntityManager get() {
                EntityManager current = shared;
                if (current == null) {
                    current =
                            SharedEntityManagerCreator.createSharedEntityManager(
                                    factories.getObject());
                    shared = current;
                }
                return current;
            }
        };
    }
}

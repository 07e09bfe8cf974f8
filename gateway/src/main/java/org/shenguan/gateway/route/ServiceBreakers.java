package org.shenguan.gateway.route;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.cloud.client.circuitbreaker.CircuitBreaker;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.stereotype.Component;

/** 熔断: one breaker for each service. A call is made once or not at all, never again. */
@Component
public final class ServiceBreakers {

    private final Map<PlatformService, CircuitBreaker> breakers =
            new EnumMap<>(PlatformService.class);

    ServiceBreakers(CircuitBreakerFactory<?, ?> factory) {
        for (PlatformService service : PlatformService.values()) {
            breakers.put(service, factory.create(service.code()));
        }
    }

    /** Calls the service, or answers in its place if it is down. */
    public <T> T call(PlatformService service, Supplier<T> call, Function<Throwable, T> otherwise) {
        CircuitBreaker breaker = breakers.get(service);
        if (breaker == null) {
            throw new IllegalStateException("No breaker for " + service);
        }
        return breaker.run(call, otherwise);
    }
}

package org.shenguan.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;
import java.util.Set;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class BreakerConfiguration {

    /** Answers by which something before the service says that it cannot be reached. */
    private static final Set<Integer> DOWN = Set.of(502, 503, 504);

    /**
     * Runs calls on the request's own thread, which keeps who calls and the trace; the HTTP client
     * limits their time.
     */
    @Bean
    Resilience4JCircuitBreakerFactory breakers(BreakerProperties settings) {
        var threads = new Resilience4JConfigurationProperties();
        threads.setDisableThreadPool(true);
        threads.setDisableTimeLimiter(true);
        return new Resilience4JCircuitBreakerFactory(
                CircuitBreakerRegistry.of(config(settings)),
                TimeLimiterRegistry.ofDefaults(),
                null,
                threads);
    }

    private static CircuitBreakerConfig config(BreakerProperties settings) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.minimumCalls())
                .failureRateThreshold(settings.failureRate())
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(settings.trials())
                .ignoreExceptions(CallerFault.class)
                .recordResult(answer ->
                        answer instanceof ServerResponse response
                                && DOWN.contains(response.statusCode().value()))
                .build();
    }
}

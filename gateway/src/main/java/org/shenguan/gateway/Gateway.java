package org.shenguan.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * 统一网关.
 *
 * <p>The breakers are a bean of the route package: Spring Cloud's own configuration of them refers to
 * classes made for Spring Boot 3.
 */
@SpringBootApplication(
        excludeName = {
            "org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JAutoConfiguration",
            "org.springframework.cloud.circuitbreaker.resilience4j.ReactiveResilience4JAutoConfiguration",
            "org.springframework.cloud.circuitbreaker.resilience4j.Resilence4JMetricsOrderingAutoConfiguration"
        })
@ConfigurationPropertiesScan
public class Gateway {

    /** Starts the gateway. */
    public static void main(String[] arguments) {
        SpringApplication.run(Gateway.class, arguments);
    }
}

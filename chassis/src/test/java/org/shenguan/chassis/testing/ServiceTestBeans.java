package org.shenguan.chassis.testing;

import java.util.List;
import org.shenguan.chassis.security.EndpointTable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a service test can have injected. */
@TestConfiguration(proxyBeanMethods = false)
class ServiceTestBeans {

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }

    @Bean
    @Lazy
    Api api(ServletWebServerApplicationContext context) {
        return Api.on(context.getWebServer().getPort());
    }

    @Bean
    @Lazy
    AuthorizationMatrix authorizationMatrix(
            Api api, EndpointTable table, List<RequestMappingInfoHandlerMapping> mappings) {
        return new AuthorizationMatrix(api, table, mappings);
    }

    @Bean
    @Lazy
    PreconditionContract preconditionContract(
            Api api,
            AuthorizationMatrix matrix,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        return new PreconditionContract(api, matrix, mappings);
    }

    @Bean
    @Lazy
    ListingFuzz listingFuzz(
            Api api,
            PostgresServer.TestDatabase database,
            List<RequestMappingInfoHandlerMapping> mappings) {
        return new ListingFuzz(api, database, mappings);
    }
}

package org.shenguan.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;

import java.net.http.HttpClient;
import java.util.Arrays;
import org.shenguan.gateway.login.CallerTokens;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    /** Paths go through unchanged: a service serves the same paths itself. */
    @Bean
    RouterFunction<ServerResponse> services(
            RouteProperties routes,
            CallerTokens callers,
            ServiceBreakers breakers,
            BreakerProperties settings) {
        RouterFunctions.Builder table = RouterFunctions.route();
        Arrays.stream(PlatformService.values())
                .forEach(service ->
                        table.add(
                                route(service.code())
                                        .route(
                                                RequestPredicates.path(
                                                        "/api/" + service.code() + "/**"),
                                                http())
                                        .filter(new TokenRelay(callers))
                                        .filter(new GuardedCall(service, breakers, settings))
                                        .before(uri(routes.of(service)))
                                        .build()));
        return table.build();
    }

    /** Without an attempt to change to HTTP/2 on every new connection. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> plainHttp() {
        return builder ->
                builder.withHttpClientCustomizer(
                        client -> client.version(HttpClient.Version.HTTP_1_1));
    }
}

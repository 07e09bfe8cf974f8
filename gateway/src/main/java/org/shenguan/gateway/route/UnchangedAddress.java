package org.shenguan.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends path and query on to the byte. The framework takes queries apart and puts them together in
 * another order, which breaks signatures over them.
 */
@Component
final class UnchangedAddress extends RestClientProxyExchange {

    UnchangedAddress(RestClient.Builder http, GatewayMvcProperties settings) {
        super(http.build(), settings);
    }

    @Override
    public ServerResponse exchange(Request request) {
        URI service = Objects.requireNonNull(request.getUri(), "A request without a route");
        HttpServletRequest original = request.getServerRequest().servletRequest();
        String query = original.getQueryString();
        RequestBuilder unchanged =
                request(request.getServerRequest())
                        .headers(request.getHeaders())
                        .uri(
                                URI.create(
                                        service.getScheme()
                                                + "://"
                                                + service.getRawAuthority()
                                                + original.getRequestURI()
                                                + (query == null ? "" : "?" + query)));
        request.getResponseConsumers().forEach(unchanged::responseConsumer);
        return super.exchange(unchanged.build());
    }
}

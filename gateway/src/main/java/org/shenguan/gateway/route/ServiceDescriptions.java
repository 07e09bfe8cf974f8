package org.shenguan.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** 接口说明: the OpenAPI description that a service gives of itself. */
@Component
public final class ServiceDescriptions {

    private final RestClient http;
    private final RouteProperties routes;

    ServiceDescriptions(RestClient.Builder http, RouteProperties routes) {
        this.http = http.build();
        this.routes = routes;
    }

    /** Reads the description, for this caller. */
    public byte[] read(PlatformService service, HttpServletRequest caller) {
        byte[] document =
                http.get()
                        .uri(routes.of(service).resolve("/v3/api-docs"))
                        .accept(MediaType.APPLICATION_JSON)
                        .headers(headers -> UpstreamHeaders.addOrigin(headers, caller))
                        .retrieve()
                        .body(byte[].class);
        return document == null ? new byte[0] : document;
    }
}

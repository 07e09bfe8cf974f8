package org.shenguan.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import org.shenguan.gateway.web.RequestMarks;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service learns about the outside: from the connection, never from what the caller claims.
 * Runs last, after the framework removed the caller's own forwarding headers.
 */
@Component
final class UpstreamHeaders implements RequestHttpHeadersFilter, Ordered {

    @Override
    public HttpHeaders apply(HttpHeaders given, ServerRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(given);
        // The session is between the browser and the gateway.
        headers.remove(HttpHeaders.COOKIE);
        headers.remove("X-XSRF-TOKEN");
        String type = request.servletRequest().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null) {
            // As it came: the framework adds a character set.
            headers.set(HttpHeaders.CONTENT_TYPE, type);
        }
        addOrigin(headers, request.servletRequest());
        return headers;
    }

    /** Sets the request id and where the request came from. */
    static void addOrigin(HttpHeaders headers, HttpServletRequest original) {
        headers.set(RequestMarks.REQUEST_ID_HEADER, RequestMarks.requestId(original));
        headers.set("X-Forwarded-For", original.getRemoteAddr());
        headers.set("X-Forwarded-Proto", original.getScheme());
        headers.set("X-Forwarded-Port", Integer.toString(original.getServerPort()));
        headers.set("X-Forwarded-Host", host(original));
    }

    private static String host(HttpServletRequest original) {
        String host = original.getHeader(HttpHeaders.HOST);
        return host != null ? host : original.getServerName();
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}

package org.shenguan.gateway.route;

import org.shenguan.gateway.web.RequestMarks;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Keeps from an answer what the gateway says itself, and what no service may set here. */
@Component
final class DownstreamHeaders implements ResponseHttpHeadersFilter, Ordered {

    @Override
    public HttpHeaders apply(HttpHeaders given, ServerResponse response) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(given);
        headers.remove(HttpHeaders.SET_COOKIE);
        headers.remove(RequestMarks.REQUEST_ID_HEADER);
        headers.remove("X-Trace-Id");
        headers.remove("Strict-Transport-Security");
        return headers;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}

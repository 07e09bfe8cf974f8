package org.shenguan.gateway.route;

import jakarta.servlet.http.HttpServletResponse;
import org.shenguan.gateway.login.CallerTokens;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Puts the caller's token on the request, before the breaker: the realm is not the service. */
final class TokenRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private final CallerTokens callers;

    TokenRelay(CallerTokens callers) {
        this.callers = callers;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        return next.handle(
                callers.token(request.servletRequest(), response())
                        .map(token ->
                                ServerRequest.from(request)
                                        .headers(headers -> headers.setBearerAuth(token))
                                        .build())
                        .orElse(request));
    }

    private static HttpServletResponse response() {
        HttpServletResponse response =
                RequestContextHolder.currentRequestAttributes()
                                instanceof ServletRequestAttributes attributes
                        ? attributes.getResponse()
                        : null;
        if (response == null) {
            throw new IllegalStateException("Outside a request");
        }
        return response;
    }
}

package org.shenguan.chassis.concurrency;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Takes the version that a request expects before its endpoint begins. */
final class PreconditionInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && UnsafeEndpoint.demandsVersion(endpoint)) {
            request.setAttribute(
                    Expectation.ATTRIBUTE, Expectation.of(request.getHeader(HttpHeaders.IF_MATCH)));
        }
        return true;
    }
}

package org.shenguan.gateway.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shenguan.gateway.problem.Problem;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an id, which the services take over and the caller gets back. */
final class RequestIdFilter extends OncePerRequestFilter {

    // What comes from outside ends up in logs: nothing but plain characters.
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // A container's error answer is a second pass over the same request: it keeps its id.
        String id =
                request.getAttribute(RequestMarks.REQUEST_ID) instanceof String known
                        ? known
                        : idOf(request.getHeader(RequestMarks.REQUEST_ID_HEADER));
        request.setAttribute(RequestMarks.REQUEST_ID, id);
        response.setHeader(RequestMarks.REQUEST_ID_HEADER, id);
        try (MDC.MDCCloseable _ = MDC.putCloseable(Problem.REQUEST_ID, id)) {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String idOf(@Nullable String given) {
        return given != null && ACCEPTABLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}

package org.shenguan.gateway.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shenguan.gateway.problem.Problem;
import org.shenguan.gateway.problem.ProblemWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body above the limit: at once if its length was announced, else while it passes through.
 * Bodies are never held in memory.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private final WebProperties settings;
    private final ProblemWriter problems;

    BodyLimitFilter(WebProperties settings, ProblemWriter problems) {
        this.settings = settings;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = settings.limitFor(request.getContentType());
        if (request.getContentLengthLong() > limit) {
            // Nobody will read the rest, so the connection cannot serve another request.
            response.setHeader("Connection", "close");
            problems.write(Problem.bodyTooLarge(limit), request, response);
            return;
        }
        request.setAttribute(RequestMarks.LIMIT, limit);
        chain.doFilter(new Limited(request, limit), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final long limit;

        Limited(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedBody(
                    super.getInputStream(), limit, (HttpServletRequest) getRequest());
        }
    }
}

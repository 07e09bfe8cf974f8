package org.shenguan.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.shenguan.gateway.limit.CallerLimits.Caller;
import org.shenguan.gateway.problem.Problem;
import org.shenguan.gateway.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 限流: refuses what goes beyond a caller's share. It is no bean, or it would run for every request
 * before anybody knows who calls.
 */
public final class LimitFilter extends OncePerRequestFilter {

    private final CallerLimits limits;
    private final ProblemWriter problems;
    private final Predicate<HttpServletRequest> counted;

    /** Counts the requests that the predicate names. */
    public LimitFilter(
            CallerLimits limits, ProblemWriter problems, Predicate<HttpServletRequest> counted) {
        this.limits = limits;
        this.problems = problems;
        this.counted = counted;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !counted.test(request);
    }

    // Two of these stand in one chain, for different requests.
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + System.identityHashCode(this);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (passes(request, response)) {
            chain.doFilter(request, response);
        }
    }

    /** Counts this request; answers it with 429 and returns false if it goes too far. */
    public boolean passes(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Duration wait = limits.take(callerOf(request));
        if (wait.isZero()) {
            return true;
        }
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        problems.write(Problem.tooManyRequests(seconds), request, response);
        return false;
    }

    private static Caller callerOf(HttpServletRequest request) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller == null || caller instanceof AnonymousAuthenticationToken
                ? new Caller.Address(request.getRemoteAddr())
                : new Caller.Subject(caller.getName());
    }
}

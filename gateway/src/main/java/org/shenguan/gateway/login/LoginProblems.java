package org.shenguan.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shenguan.gateway.limit.CallerLimits;
import org.shenguan.gateway.limit.LimitFilter;
import org.shenguan.gateway.problem.Problem;
import org.shenguan.gateway.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Tells a browser where to sign in and everybody else that they must. */
@Component
public final class LoginProblems
        implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private final ProblemWriter problems;
    private final LimitFilter limits;

    LoginProblems(ProblemWriter problems, CallerLimits limits) {
        this.problems = problems;
        this.limits = new LimitFilter(limits, problems, request -> true);
    }

    /** Whether a person opens a page, rather than a program calling an interface. */
    public static boolean isNavigation(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return "GET".equals(request.getMethod())
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            problems.write(Problem.realmUnavailable(), request, response);
            return;
        }
        if (isNavigation(request)) {
            response.sendRedirect("/login");
            return;
        }
        // Bad tokens are refused before callers are counted: they count here, by address.
        if (request.getHeader(HttpHeaders.AUTHORIZATION) == null
                || limits.passes(request, response)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(Problem.unauthenticated(), request, response);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        problems.write(
                failure instanceof CsrfException
                        ? Problem.forgeryTokenMissing()
                        : Problem.notPermitted(),
                request,
                response);
    }

    /** The realm sent the browser back with a refusal, or with an answer to nobody's question. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        problems.write(
                failure instanceof AuthenticationServiceException
                        ? Problem.realmUnavailable()
                        : Problem.loginFailed(),
                request,
                response);
    }
}

package org.shenguan.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.shenguan.gateway.problem.Problem;
import org.shenguan.gateway.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says plainly that the realm does not answer, where the framework's own filters would make an
 * internal error of it. It is no bean, or it would run outside the security filters too.
 */
public final class RealmGuard extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RealmGuard.class);

    private final RealmStatus realm;
    private final ProblemWriter problems;

    /** Stands before everything that needs the realm. */
    public RealmGuard(RealmStatus realm, ProblemWriter problems) {
        this.realm = realm;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (request.getRequestURI().startsWith("/oauth2/authorization/")) {
                realm.require();
            }
            chain.doFilter(request, response);
        } catch (RealmUnavailable silent) {
            log.warn("{}: {}", silent.getMessage(), String.valueOf(silent.getCause()));
            problems.write(Problem.realmUnavailable(), request, response);
        }
    }
}

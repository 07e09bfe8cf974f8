package org.shenguan.chassis.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.kernel.PersonalText;
import org.slf4j.MDC;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.UriUtils;

/** Builds RFC 9457 problem details, all of one shape. */
public final class Problems {

    /** Every problem type starts with this; {@code docs/contracts/problems.md} lists them. */
    public static final String TYPES = "https://shenguan.org/problems/";

    /** The key in the logging context under which the request id stands. */
    public static final String REQUEST_ID = "requestId";

    private Problems() {}

    /** A problem with the members that every problem carries. */
    public static ProblemDetail of(int status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(status));
        problem.setType(URI.create(TYPES + code));
        problem.setTitle(title);
        problem.setDetail(PersonalText.mask(detail));
        setIfPresent(problem, "requestId", MDC.get(REQUEST_ID));
        setIfPresent(problem, "traceId", MDC.get("traceId"));
        return problem;
    }

    /** A problem that names the fields at fault. */
    public static ProblemDetail invalid(List<Violation> violations) {
        return of(new InvalidRequest(violations));
    }

    /** The problem detail of a refusal. */
    public static ProblemDetail of(DomainProblem refusal) {
        ProblemDetail problem =
                of(refusal.kind().status(), refusal.code(), refusal.title(), refusal.detail());
        setIfPresent(problem, "state", refusal.state());
        LegalBasis basis = refusal.legalBasis();
        if (basis != null) {
            problem.setProperty("legalBasis", basis.citation());
        }
        if (!refusal.violations().isEmpty()) {
            problem.setProperty("violations", refusal.violations());
        }
        return problem;
    }

    /** The path at which a problem occurred, with the numbers of people that stand in it masked. */
    static URI instance(HttpServletRequest request) {
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        String masked = PersonalText.mask(path);
        return URI.create(
                masked.equals(path)
                        ? request.getRequestURI()
                        : UriUtils.encodePath(masked, StandardCharsets.UTF_8));
    }

    private static void setIfPresent(ProblemDetail problem, String name, @Nullable String value) {
        if (value != null) {
            problem.setProperty(name, value);
        }
    }
}

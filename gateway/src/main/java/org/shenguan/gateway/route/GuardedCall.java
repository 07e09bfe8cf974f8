package org.shenguan.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import org.shenguan.gateway.problem.Problem;
import org.shenguan.gateway.web.RequestMarks;
import org.shenguan.gateway.web.RequestMarks.BodyProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClientException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Lets a request through to its service, behind that service's breaker. */
final class GuardedCall implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger log = LoggerFactory.getLogger(GuardedCall.class);

    private final PlatformService service;
    private final ServiceBreakers breakers;
    private final BreakerProperties settings;

    GuardedCall(PlatformService service, ServiceBreakers breakers, BreakerProperties settings) {
        this.service = service;
        this.breakers = breakers;
        this.settings = settings;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) {
        return breakers.call(
                service, () -> forward(request, next), failure -> answer(request, failure));
    }

    private ServerResponse forward(ServerRequest request, HandlerFunction<ServerResponse> next) {
        try {
            return next.handle(request);
        } catch (Exception failure) {
            throw blame(request.servletRequest(), failure);
        }
    }

    /** Whether the caller or the service is at fault: only the latter's faults open its breaker. */
    private static RuntimeException blame(HttpServletRequest request, Exception failure) {
        BodyProgress body = RequestMarks.bodyOf(request);
        if (body == BodyProgress.TOO_LARGE) {
            return new CallerFault(Problem.bodyTooLarge(RequestMarks.limitOf(request)), failure);
        }
        if (body == BodyProgress.BROKEN
                || body == BodyProgress.PENDING && UpstreamFailure.isTimeout(failure)) {
            return new CallerFault(Problem.bodyIncomplete(), failure);
        }
        return failure instanceof RestClientException
                ? new CallFailed(failure)
                // No request could be made of it: an impossible query or header.
                : new CallerFault(Problem.malformedRequest(), failure);
    }

    private ServerResponse answer(ServerRequest request, Throwable failure) {
        HttpServletRequest original = request.servletRequest();
        Problem problem =
                failure instanceof CallerFault fault
                        ? fault.problem()
                        : UpstreamFailure.problem(service, failure);
        if (problem.status() != 413) {
            log.warn(
                    "{} {} to {} failed: {}",
                    original.getMethod(),
                    original.getRequestURI(),
                    service.code(),
                    String.valueOf(failure.getCause() == null ? failure : failure.getCause()));
        }
        ServerResponse.BodyBuilder answer =
                ServerResponse.status(problem.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == 503) {
            answer.header(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(Math.max(1, settings.openFor().toSeconds())));
        }
        if (RequestMarks.bodyOf(original) != BodyProgress.COMPLETE) {
            // Nobody will read the rest, so the connection cannot serve another request.
            answer.header(HttpHeaders.CONNECTION, "close");
        }
        return answer.body(problem.body(original.getRequestURI()));
    }

    /** Whatever stopped a call, as the breaker counts it. */
    private static final class CallFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CallFailed(Exception cause) {
            super(cause);
        }
    }
}

package org.shenguan.gateway.route;

import org.shenguan.gateway.problem.Problem;

/** A call failed for what the caller sent, so it says nothing about the service. */
final class CallerFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    CallerFault(Problem problem, Throwable cause) {
        super(problem.code(), cause);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}

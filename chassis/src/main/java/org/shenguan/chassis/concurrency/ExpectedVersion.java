package org.shenguan.chassis.concurrency;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * 所见版本: the version of a record that the officer saw before acting on it. The use case that loads
 * the record asks here; the platform's own work expects nothing and always passes.
 */
public final class ExpectedVersion {

    ExpectedVersion() {}

    /**
     * Compares what the caller has seen with what is there.
     *
     * @param what 中文名称 of the kind of record, such as 办件
     * @throws StaleVersion if somebody changed it meanwhile
     */
    public void check(String what, Object id, long current) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(Expectation.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                        instanceof Expectation expectation) {
            expectation.check(what, id, current);
        }
    }

    /**
     * Fails if the request named a version and no use case looked at it; called before the request's
     * transaction commits, so that a forgotten check cannot overwrite anything.
     */
    public static void requireChecked(HttpServletRequest request) {
        if (request.getAttribute(Expectation.ATTRIBUTE) instanceof Expectation expectation
                && !expectation.isChecked()) {
            throw new IllegalStateException(
                    "No use case compared the expected version: " + request.getRequestURI());
        }
    }
}

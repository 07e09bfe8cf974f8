package org.shenguan.chassis.concurrency;

import java.util.Arrays;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** What an endpoint that changes something demands of a request; enforced and documented alike. */
public final class UnsafeEndpoint {

    private static final Set<RequestMethod> SAFE =
            Set.of(
                    RequestMethod.GET,
                    RequestMethod.HEAD,
                    RequestMethod.OPTIONS,
                    RequestMethod.TRACE);

    private UnsafeEndpoint() {}

    /** Whether a request of this method may change something, and so must carry a key. */
    public static boolean isUnsafe(String method) {
        return !SAFE.contains(RequestMethod.resolve(method));
    }

    /** Whether the endpoint changes something, and so demands an {@code Idempotency-Key}. */
    public static boolean demandsKey(HandlerMethod endpoint) {
        RequestMapping mapping =
                AnnotatedElementUtils.findMergedAnnotation(
                        endpoint.getMethod(), RequestMapping.class);
        return mapping != null && !SAFE.containsAll(Set.of(mapping.method()));
    }

    /** Whether it acts on a record that its path names, and so demands {@code If-Match}. */
    public static boolean demandsVersion(HandlerMethod endpoint) {
        return demandsKey(endpoint)
                && !endpoint.hasMethodAnnotation(WithoutPrecondition.class)
                && Arrays.stream(endpoint.getMethodParameters())
                        .anyMatch(
                                parameter -> parameter.hasParameterAnnotation(PathVariable.class));
    }
}

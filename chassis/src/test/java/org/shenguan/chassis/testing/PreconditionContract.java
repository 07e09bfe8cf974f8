package org.shenguan.chassis.testing;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.shenguan.chassis.concurrency.UnsafeEndpoint;
import org.shenguan.chassis.security.EndpointRules;
import org.shenguan.chassis.security.Role;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every endpoint of a service that changes something, by officers who may call it: none takes a
 * request without a key, and none acts on a record without the version that the officer saw.
 */
public final class PreconditionContract {

    private final Api api;
    private final AuthorizationMatrix matrix;
    private final RequestMappingHandlerMapping mappings;

    PreconditionContract(
            Api api, AuthorizationMatrix matrix, RequestMappingHandlerMapping mappings) {
        this.api = api;
        this.matrix = matrix;
        this.mappings = mappings;
    }

    /** One or two tests per endpoint. */
    public Stream<DynamicTest> refusals() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(endpoint -> UnsafeEndpoint.demandsKey(endpoint.getValue()))
                .flatMap(endpoint -> refusals(endpoint.getKey(), endpoint.getValue()));
    }

    private Stream<DynamicTest> refusals(RequestMappingInfo mapping, HandlerMethod handler) {
        String pattern = mapping.getPatternValues().iterator().next();
        RequestMethod method = mapping.getMethodsCondition().getMethods().iterator().next();
        var endpoint = new AuthorizationMatrix.Endpoint(HttpMethod.valueOf(method.name()), pattern);
        Stream<DynamicTest> withoutKey =
                Stream.of(
                        DynamicTest.dynamicTest(
                                endpoint + " refuses a request without a key",
                                () ->
                                        send(endpoint, Map.of(Api.KEY, ""))
                                                .expectProblem(
                                                        400, "idempotency-key-missing", Api.KEY)));
        Stream<DynamicTest> withoutVersion =
                Stream.of(
                        DynamicTest.dynamicTest(
                                endpoint + " refuses an act on a version nobody saw",
                                () ->
                                        send(endpoint, Map.of())
                                                .expectProblem(
                                                        428,
                                                        "precondition-required",
                                                        Api.IF_MATCH)));
        return UnsafeEndpoint.demandsVersion(handler)
                ? Stream.concat(withoutKey, withoutVersion)
                : withoutKey;
    }

    private Api.Answer send(AuthorizationMatrix.Endpoint endpoint, Map<String, String> headers) {
        Set<Role> lawful = matrix.ruleOf(endpoint).map(EndpointRules.Rule::roles).orElseThrow();
        TestOfficer able = TestOfficer.of("前提核对", lawful.toArray(Role[]::new)).in("140000", "*");
        return api.as(able).send(endpoint.method().name(), endpoint.path(), "{}", headers);
    }
}

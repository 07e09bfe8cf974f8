package org.shenguan.chassis.testing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.shenguan.chassis.security.EndpointRules;
import org.shenguan.chassis.security.EndpointTable;
import org.shenguan.chassis.security.Role;
import org.shenguan.chassis.testing.TestOfficer.Flaw;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Walks every endpoint of a service with every token that must not open it. Endpoints are found in
 * the running service, so a new one cannot be forgotten: without a line in the table it fails here.
 */
public final class AuthorizationMatrix {

    private final Api api;
    private final EndpointTable table;
    private final RequestMappingHandlerMapping mappings;

    public AuthorizationMatrix(
            Api api, EndpointTable table, RequestMappingHandlerMapping mappings) {
        this.api = api;
        this.table = table;
        this.mappings = mappings;
    }

    /** An endpoint as the service maps it. */
    record Endpoint(HttpMethod method, String pattern) {
        /** A path that the pattern matches. */
        String path() {
            return pattern.replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** One test per endpoint and unlawful caller. */
    public Stream<DynamicTest> refusals() {
        List<Endpoint> endpoints = endpoints();
        Assertions.assertThat(endpoints).as("endpoints of the service").isNotEmpty();
        return endpoints.stream().flatMap(this::refusals);
    }

    /** Every endpoint under /api that the running service maps. */
    List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
            Set<String> patterns = mapping.getPatternValues();
            for (String pattern : patterns) {
                if (pattern.startsWith("/api/")) {
                    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                        endpoints.add(new Endpoint(HttpMethod.valueOf(method.name()), pattern));
                    }
                }
            }
        }
        return endpoints;
    }

    private Stream<DynamicTest> refusals(Endpoint endpoint) {
        Optional<EndpointRules.Rule> rule = ruleOf(endpoint);
        if (rule.isEmpty()) {
            return Stream.of(
                    DynamicTest.dynamicTest(
                            endpoint + " has a line in the table",
                            () -> Assertions.fail(endpoint + " has no line in the table")));
        }
        if (rule.get().isPublic()) {
            return Stream.of(
                    DynamicTest.dynamicTest(
                            endpoint + " is open to the public and only reads",
                            () -> {
                                Assertions.assertThat(endpoint.method()).isEqualTo(HttpMethod.GET);
                                Assertions.assertThat(api.get(endpoint.path()).status())
                                        .isNotIn(401, 403, 500);
                            }));
        }
        Set<Role> lawful = rule.get().roles();
        TestOfficer able = TestOfficer.of("权限核对", lawful.toArray(Role[]::new)).in("140000", "*");
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(refused(endpoint, "no token", api, 401));
        for (Flaw flaw : Flaw.values()) {
            if (flaw != Flaw.NONE) {
                tests.add(refused(endpoint, "token " + flaw, api.as(able.with(flaw)), 401));
            }
        }
        Set<Role> others = EnumSet.allOf(Role.class);
        others.removeAll(lawful);
        for (Role other : others) {
            tests.add(refused(endpoint, "role " + other, api.as(able.as(other)), 403));
        }
        tests.add(refused(endpoint, "no role at all", api.as(able.as()), 403));
        return tests.stream();
    }

    private static DynamicTest refused(Endpoint endpoint, String caller, Api as, int status) {
        return DynamicTest.dynamicTest(
                endpoint + " refuses " + caller,
                () ->
                        as.send(
                                        endpoint.method().name(),
                                        endpoint.path(),
                                        endpoint.method() == HttpMethod.GET ? null : "{}",
                                        Map.of())
                                .expectProblem(
                                        status,
                                        status == 401 ? "unauthenticated" : "not-permitted",
                                        null));
    }

    private Optional<EndpointRules.Rule> ruleOf(Endpoint endpoint) {
        return table.rules().stream()
                .filter(rule -> rule.method().equals(endpoint.method()))
                .filter(rule ->
                        PathPatternParser.defaultInstance
                                .parse(rule.pattern())
                                .matches(PathContainer.parsePath(endpoint.path())))
                .findFirst();
    }

    /**
     * Proves that a row is hidden from everybody outside its region and department, and from
     * officers whose token lacks a claim: not listed, not counted, not found by id.
     *
     * @param insider an officer who sees the row
     * @param listPath where the row is listed, with filters that keep the list short
     * @param itemPath the row itself, or null if it has no address of its own
     * @param mark text that the row's JSON contains and no other row's does
     */
    public void assertHiddenFromOutsiders(
            TestOfficer insider,
            String listPath,
            @org.jspecify.annotations.Nullable String itemPath,
            String mark) {
        Assertions.assertThat(api.as(insider).get(listPath).expect(200).response().body())
                .as("the insider's own list")
                .contains(mark);
        for (TestOfficer outsider : outsiders(insider)) {
            Api.Answer list = api.as(outsider).get(listPath).expect(200);
            Assertions.assertThat(list.response().body())
                    .as("list for %s", outsider)
                    .doesNotContain(mark);
            if (itemPath != null) {
                api.as(outsider).get(itemPath).expectProblem(404, "not-found", null);
            }
        }
    }

    /**
     * Proves that nobody outside a row's region and department can act on it, whatever their role: every
     * unsafe endpoint with one path variable below the prefix is tried, and the row stays as it was.
     *
     * @param insider an officer who sees the row
     * @param prefix such as {@code /api/approval/applications}
     * @param key what stands for the path variable
     * @param bodies a well-formed body for each act by its last path segment; without one, an empty
     *     object is sent, and the act may also be refused for that
     */
    public void assertActsRefusedToOutsiders(
            TestOfficer insider, String prefix, String key, Map<String, Object> bodies) {
        String item = prefix + "/" + key;
        String before = api.as(insider).get(item).expect(200).response().body();
        List<Endpoint> acts =
                endpoints().stream()
                        .filter(endpoint -> endpoint.method() != HttpMethod.GET)
                        .filter(endpoint -> endpoint.pattern().startsWith(prefix + "/{"))
                        .toList();
        Assertions.assertThat(acts).as("acts on one row below %s", prefix).isNotEmpty();
        for (Endpoint act : acts) {
            String name = act.pattern().substring(act.pattern().lastIndexOf('/') + 1);
            String path = act.pattern().replaceAll("\\{[^}]+}", key);
            Set<Role> lawful = ruleOf(act).orElseThrow().roles();
            for (TestOfficer outsider : outsiders(insider.as(lawful.toArray(Role[]::new)))) {
                int status =
                        api.as(outsider)
                                .send(
                                        act.method().name(),
                                        path,
                                        bodies.getOrDefault(name, Map.of()),
                                        Map.of())
                                .status();
                Assertions.assertThat(status)
                        .as("%s by %s", act, outsider)
                        .isIn(
                                bodies.containsKey(name)
                                        ? List.of(403, 404)
                                        : List.of(400, 403, 404));
            }
        }
        Assertions.assertThat(api.as(insider).get(item).expect(200).response().body())
                .as("the row after all those acts")
                .isEqualTo(before);
    }

    /** Other city, county below, other department, and tokens that lack a claim or have a wrong one. */
    private static List<TestOfficer> outsiders(TestOfficer insider) {
        return List.of(
                insider.in("141000", insider.department()),
                insider.in("140702", insider.department()),
                insider.in(insider.region(), "99999999"),
                insider.in(null, insider.department()),
                insider.in(insider.region(), null),
                insider.in("not-a-code", insider.department()));
    }
}

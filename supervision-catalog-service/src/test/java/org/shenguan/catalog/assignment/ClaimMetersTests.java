package org.shenguan.catalog.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.shenguan.catalog.CatalogFixtures.SUPERVISOR;
import static org.shenguan.catalog.CatalogFixtures.decision;
import static org.shenguan.catalog.CatalogFixtures.nextApplicationNumber;
import static org.shenguan.catalog.CatalogFixtures.push;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.MutableClock;
import org.shenguan.chassis.testing.ObservedNames;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long approvals wait for a supervisor stands in the metrics. */
@ServiceTest
class ClaimMetersTests {

    private static final String LIST = "/api/catalog/assignments";
    private static final Duration UNTIL_READ_ANEW = Duration.ofSeconds(20);

    @Autowired Api api;
    @Autowired MutableClock clock;
    @Autowired MeterRegistry meters;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;
    @LocalManagementPort int managementPort;
    private Instant before = Instant.EPOCH;

    @BeforeEach
    void rememberTheTime() {
        before = clock.instant();
    }

    @AfterEach
    void turnBackTheTime() {
        clock.set(before);
    }

    @Test
    void tellsTheOldestAndTheOverdueUntilTheyAreClaimed() {
        String id = assigned();

        // Longer than anything that another test may have left unclaimed.
        clock.advance(Duration.ofDays(400));
        await().atMost(UNTIL_READ_ANEW)
                .untilAsserted(() -> {
                    assertThat(oldestAge())
                            .isGreaterThanOrEqualTo(Duration.ofDays(399).toSeconds());
                    assertThat(overdue()).isEqualTo(unclaimed());
                });

        long unclaimed = unclaimed();
        api.as(SUPERVISOR).post(LIST + "/" + id + "/claim", Map.of()).expect(200);
        await().atMost(UNTIL_READ_ANEW)
                .untilAsserted(() -> assertThat(overdue()).isEqualTo(unclaimed - 1));
    }

    @Test // T7
    void showsAClaimAtOnceInTheItemAndInTheList() {
        String id = assigned();

        api.as(SUPERVISOR).post(LIST + "/" + id + "/claim", Map.of()).expect(200);

        assertThat(api.as(SUPERVISOR).get(LIST + "/" + id).expect(200).text("/status"))
                .isEqualTo("CLAIMED");
        String uscc = api.as(SUPERVISOR).get(LIST + "/" + id).text("/subject/uscc");
        assertThat(
                        api.as(SUPERVISOR)
                                .get(LIST + "?status=CLAIMED&uscc=" + uscc)
                                .text("/items/0/id"))
                .isEqualTo(id);
    }

    @Test
    void hasTheMetricsThatTheDashboardAndTheAlertsAskFor() {
        ObservedNames.assertOwnIn(Api.on(managementPort), "supervision-catalog-service");
    }

    private String assigned() {
        String uscc = Subjects.next();
        push(decision(uscc, nextApplicationNumber(), Map.of()));
        String found = LIST + "?uscc=" + uscc;
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !api.as(SUPERVISOR).get(found).json().at("/items").isEmpty());
        return api.as(SUPERVISOR).get(found).expect(200).text("/items/0/id");
    }

    private double oldestAge() {
        return meters.get("shenguan.claim.oldest.age").timeGauge().value(TimeUnit.SECONDS);
    }

    private double overdue() {
        return meters.get("shenguan.claim.overdue").gauge().value();
    }

    private long unclaimed() {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql(
                                        "select count(*) from assignment where status in ('ASSIGNED', 'REROUTED', 'OVERDUE')")
                                .query(Long.class)
                                .single());
    }
}

package org.shenguan.enforcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.ObservedNames;
import org.shenguan.chassis.testing.ServiceTest;
import org.shenguan.chassis.testing.Subjects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many cases are open stands in the metrics. */
@ServiceTest
class CaseMetersTests {

    private static final Duration UNTIL_READ_ANEW = Duration.ofSeconds(20);

    @Autowired Api api;
    @Autowired MeterRegistry meters;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;
    @LocalManagementPort int managementPort;

    @Test
    void countsACaseThatWasProposed() {
        long before = stored();

        Cases.proposedByHand(api, Subjects.next());

        await().atMost(UNTIL_READ_ANEW).until(() -> stored() == before + 1);
        await().atMost(UNTIL_READ_ANEW)
                .untilAsserted(() -> assertThat(measured()).isEqualTo(before + 1));
    }

    @Test
    void hasTheMetricsThatTheDashboardAsksFor() {
        ObservedNames.assertOwnIn(Api.on(managementPort), "enforcement-service");
    }

    private double measured() {
        return meters.get("shenguan.cases.open").gauge().value();
    }

    private long stored() {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql(
                                        "select count(*) from penalty_case where state not in ('DECIDED', 'NO_PENALTY', 'DROPPED')")
                                .query(Long.class)
                                .single());
    }
}

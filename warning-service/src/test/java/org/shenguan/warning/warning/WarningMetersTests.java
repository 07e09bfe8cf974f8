package org.shenguan.warning.warning;

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
import org.shenguan.warning.RiskEvents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many warnings are active stands in the metrics. */
@ServiceTest
class WarningMetersTests {

    private static final Duration UNTIL_READ_ANEW = Duration.ofSeconds(20);

    @Autowired Api api;
    @Autowired MeterRegistry meters;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;
    @LocalManagementPort int managementPort;

    @Test
    void countsAWarningThatWasRaised() {
        long before = stored();

        new RiskEvents(Subjects.next()).fellToD();

        await().atMost(UNTIL_READ_ANEW).until(() -> stored() == before + 1);
        await().atMost(UNTIL_READ_ANEW)
                .untilAsserted(() -> assertThat(measured()).isEqualTo(before + 1));
    }

    @Test
    void hasTheMetricsThatTheDashboardAsksFor() {
        ObservedNames.assertOwnIn(Api.on(managementPort), "warning-service");
    }

    private double measured() {
        return meters.get("shenguan.warnings.active").gauge().value();
    }

    private long stored() {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql("select count(*) from warning where status = 'RAISED'")
                                .query(Long.class)
                                .single());
    }
}

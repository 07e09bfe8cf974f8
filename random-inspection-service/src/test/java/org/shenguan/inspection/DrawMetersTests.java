package org.shenguan.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.scope.RowScope;
import org.shenguan.chassis.scope.ScopeSwitch;
import org.shenguan.chassis.testing.Api;
import org.shenguan.chassis.testing.ObservedNames;
import org.shenguan.chassis.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many draws were made stands in the metrics. */
@ServiceTest
class DrawMetersTests {

    private static final Duration UNTIL_READ_ANEW = Duration.ofSeconds(20);

    @Autowired Api api;
    @Autowired MeterRegistry meters;
    @Autowired JdbcClient jdbc;
    @Autowired ScopeSwitch scopes;
    @LocalManagementPort int managementPort;

    @Test
    void countsADrawThatWasDrawn() {
        Bureau bureau = new Bureau(api);
        bureau.employ(4);
        bureau.supervise(3);
        long before = stored();

        bureau.draw(bureau.plan(Map.of("ratio", 1)));

        await().atMost(UNTIL_READ_ANEW).until(() -> stored() == before + 1);
        await().atMost(UNTIL_READ_ANEW)
                .untilAsserted(() -> assertThat(measured()).isEqualTo(before + 1));
    }

    @Test
    void hasTheMetricsThatTheDashboardAsksFor() {
        ObservedNames.assertOwnIn(Api.on(managementPort), "random-inspection-service");
    }

    private double measured() {
        return meters.get("shenguan.draws").tag("state", "DRAWN").gauge().value();
    }

    private long stored() {
        return scopes.within(
                RowScope.everything(),
                () ->
                        jdbc.sql("select count(*) from draw where state = 'DRAWN'")
                                .query(Long.class)
                                .single());
    }
}

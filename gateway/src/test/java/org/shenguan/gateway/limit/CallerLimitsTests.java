package org.shenguan.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shenguan.gateway.limit.CallerLimits.Caller;

class CallerLimitsTests {

    private static CallerLimits limits(int maxCallers) {
        return new CallerLimits(
                new LimitProperties(
                        new LimitProperties.SignedIn(1, 3),
                        new LimitProperties.Open(1, 1),
                        maxCallers,
                        Duration.ofMinutes(2)));
    }

    @Test
    void givesEachCallerTheirOwnShare() {
        CallerLimits limits = limits(100);

        assertThat(limits.take(new Caller.Address("203.0.113.1"))).isZero();
        assertThat(limits.take(new Caller.Address("203.0.113.1"))).isPositive();
        assertThat(limits.take(new Caller.Address("203.0.113.2"))).isZero();
    }

    @Test
    void givesMoreToWhoSignedIn() {
        CallerLimits limits = limits(100);
        Caller officer = new Caller.Subject("203.0.113.1");
        Caller stranger = new Caller.Address("203.0.113.1");

        assertThat(limits.take(stranger)).isZero();
        assertThat(limits.take(officer)).isZero();
        assertThat(limits.take(officer)).isZero();
        assertThat(limits.take(officer)).isZero();
        assertThat(limits.take(officer)).isBetween(Duration.ofMillis(1), Duration.ofSeconds(1));
    }

    @Test
    void remembersOnlySoManyCallers() {
        CallerLimits limits = limits(100);

        for (int number = 0; number < 10_000; number++) {
            limits.take(new Caller.Address("address-" + number));
        }

        assertThat(limits.remembered()).isLessThanOrEqualTo(100);
    }
}

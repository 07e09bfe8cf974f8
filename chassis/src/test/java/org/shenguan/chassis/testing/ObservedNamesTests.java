package org.shenguan.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ObservedNamesTests {

    @Test
    void findsTheMetricsOfAnExpressionAndNothingElse() {
        assertThat(
                        ObservedNames.namesIn(
                                "sum by (job) (rate(a_total{job=~\"b.*\", c!=\"d\"}[5m])) / on (job) e_max > bool 3 and f == 0 or 1 - g"))
                .containsExactly("a_total", "e_max", "f", "g");
    }
}

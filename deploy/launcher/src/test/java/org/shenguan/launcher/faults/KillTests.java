package org.shenguan.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KillTests {

    private static final List<String> MORTALS =
            List.of("postgresql", "kafka", "approval-service", "approval-service-2");

    @Test
    void areTheSameForTheSameSeed() {
        var first = Kill.draw(7, 200, 50_000, MORTALS);

        assertThat(Kill.draw(7, 200, 50_000, MORTALS)).isEqualTo(first);
        assertThat(Kill.draw(8, 200, 50_000, MORTALS)).isNotEqualTo(first);
    }

    @Test
    void hitEverybodyAndComeInTheOrderOfTheirMoments() {
        var kills = Kill.draw(7, 200, 50_000, MORTALS);

        assertThat(kills).hasSize(200).extracting(Kill::victim).containsAll(MORTALS);
        assertThat(kills).extracting(Kill::afterDecisions).isSorted();
        assertThat(kills)
                .allSatisfy(kill -> assertThat(kill.afterDecisions()).isBetween(1000, 45_000));
    }

    @Test
    void sometimesFollowHardOnTheOneBefore() {
        var moments = Kill.draw(7, 200, 50_000, MORTALS).stream().map(Kill::afterDecisions);

        assertThat(moments.distinct()).hasSizeBetween(100, 170);
    }
}

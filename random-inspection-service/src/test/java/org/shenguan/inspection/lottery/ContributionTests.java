package org.shenguan.inspection.lottery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContributionTests {

    private static final String COMMITMENT = "c".repeat(64);

    @Test
    void changesTheSeedWithEveryPartOfIt() {
        List<Contribution> parts = Pools.contributions(Pools.varied());
        String seed = Contribution.seed(COMMITMENT, parts);
        Contribution second = parts.get(1);
        Contribution changed =
                new Contribution(
                        second.party(), second.role(), second.commitment(), "0".repeat(64));

        assertThat(Contribution.seed("d".repeat(64), parts)).isNotEqualTo(seed);
        assertThat(Contribution.seed(COMMITMENT, parts.reversed())).isNotEqualTo(seed);
        assertThat(Contribution.seed(COMMITMENT, List.of(parts.getFirst(), changed)))
                .isNotEqualTo(seed);
    }

    @Test
    void doesNotTakeACopyOfSomebodyElsesFingerprint() {
        Contribution first = Pools.contributions(Pools.varied()).getFirst();
        Contribution copy = new Contribution("copier", "WITNESS", first.commitment(), null);

        assertThat(first.answers(Pools.DRAW, String.valueOf(first.value()))).isTrue();
        assertThat(copy.answers(Pools.DRAW, String.valueOf(first.value()))).isFalse();
    }
}

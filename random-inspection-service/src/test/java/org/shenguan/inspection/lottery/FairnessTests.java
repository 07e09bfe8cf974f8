package org.shenguan.inspection.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every enterprise has its lawful chance, and who its neighbours in the list are does not matter. */
class FairnessTests {

    private static final int SEEDS = 10_000;

    /** For 299 enterprises at once: the normal quantile of 0.001 / 299 / 2. */
    private static final double FAMILY_BOUND = 4.65;

    @Test
    void drawsEachOf299EquallyOftenAndNeighboursAsOftenAsAnybody() {
        int pool = 299;
        int sample = 100;
        DrawInput input =
                Pools.input(Pools.count(sample), Pools.candidates(pool), Pools.officers(2));
        int[] drawn = new int[pool];
        int[] together = new int[pool - 1];

        for (int seed = 0; seed < SEEDS; seed++) {
            boolean[] now = drawnBy(input, seed);
            for (int i = 0; i < pool; i++) {
                drawn[i] += now[i] ? 1 : 0;
                together[Math.max(0, i - 1)] += i > 0 && now[i] && now[i - 1] ? 1 : 0;
            }
        }

        double chance = (double) sample / pool;
        double pair = (double) sample * (sample - 1) / ((double) pool * (pool - 1));
        assertThat(Arrays.stream(drawn).boxed().toList())
                .allSatisfy(times ->
                        assertThat(times.doubleValue()).isCloseTo(SEEDS * chance, bound(chance)));
        assertThat(Arrays.stream(together).boxed().toList())
                .allSatisfy(times ->
                        assertThat(times.doubleValue()).isCloseTo(SEEDS * pair, bound(pair)));
        double deviation = 0;
        for (int times : drawn) {
            deviation += Math.pow(times - SEEDS * chance, 2) / (SEEDS * chance * (1 - chance));
        }
        assertThat(deviation * (pool - 1) / pool)
                .as("chi-square with 298 degrees of freedom, 99.9 %")
                .isBetween(298 - 3.29 * Math.sqrt(596), 298 + 3.29 * Math.sqrt(596));
    }

    @Test
    void drawsTwiceTheCoefficientAboutTwiceAsOften() {
        List<Candidate> pool = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            pool.add(Pools.candidate(i, i % 2 == 0 ? "1" : "2"));
        }
        DrawInput input = Pools.input(Pools.count(4), pool, Pools.officers(2));
        int[] times = new int[2];

        for (int seed = 0; seed < SEEDS; seed++) {
            for (Pick pick : Lottery.draw(input, Pools.seed(seed)).picks()) {
                times[indexOf(pool, pick) % 2]++;
            }
        }

        // without replacement the ratio of inclusion is a little below that of the weights
        assertThat((double) times[1] / times[0]).isCloseTo(2.0, within(0.08));
    }

    @Test
    void picksTheFirstExactlyInProportionToTheWeights() {
        List<Candidate> pool =
                List.of(
                        Pools.candidate(0, "0.5"),
                        Pools.candidate(1, "1"),
                        Pools.candidate(2, "2.5"));
        DrawInput input = Pools.input(Pools.count(1), pool, Pools.officers(2));
        int[] times = new int[3];

        for (int seed = 0; seed < SEEDS; seed++) {
            times[indexOf(pool, Lottery.draw(input, Pools.seed(seed)).picks().getFirst())]++;
        }

        for (int i = 0; i < 3; i++) {
            double chance = pool.get(i).weight() / 40_000.0;
            assertThat((double) times[i]).isCloseTo(SEEDS * chance, bound(chance));
        }
    }

    @Test
    void sendsEachOfficerToAboutAsManyAsTheNext() {
        DrawInput input = Pools.input(Pools.count(90), Pools.candidates(120), Pools.officers(7));
        Map<String, Integer> load = new HashMap<>();

        Lottery.draw(input, Pools.seed(1))
                .picks()
                .forEach(pick ->
                        pick.team().forEach(officer -> load.merge(officer, 1, Integer::sum)));

        assertThat(load).hasSize(7);
        assertThat(load.values()).allSatisfy(tasks -> assertThat(tasks).isBetween(25, 26));
    }

    private static boolean[] drawnBy(DrawInput input, int seed) {
        boolean[] drawn = new boolean[input.candidates().size()];
        for (Pick pick : Lottery.draw(input, Pools.seed(seed)).picks()) {
            drawn[indexOf(input.candidates(), pick)] = true;
        }
        return drawn;
    }

    private static int indexOf(List<Candidate> sorted, Pick pick) {
        int index = Integer.parseInt(pick.uscc().substring(10, 17));
        assertThat(sorted.get(index).uscc()).isEqualTo(pick.uscc());
        return index;
    }

    private static org.assertj.core.data.Offset<Double> bound(double chance) {
        return within(FAMILY_BOUND * Math.sqrt(SEEDS * chance * (1 - chance)));
    }
}

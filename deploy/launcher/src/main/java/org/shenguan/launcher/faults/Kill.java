package org.shenguan.launcher.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * One SIGKILL.
 *
 * @param afterDecisions how many decisions are made before its moment comes
 * @param pause how long it waits from then on
 * @param downtime how long its victim stays away before it is started again
 */
record Kill(String victim, int afterDecisions, Duration pause, Duration downtime) {

    private static final int LONGEST_DOWNTIME = 3000;

    /**
     * The same kills for the same seed. A third of them follow hard on the one before, while its victim is still away or
     * starting; the rest are spread over the load.
     */
    static List<Kill> draw(long seed, int kills, int decisions, List<String> mortals) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Integer> moments =
                random.ints(kills, decisions / 50, Math.max(1, decisions * 9 / 10) + 1)
                        .sorted()
                        .boxed()
                        .toList();
        List<Kill> all = new ArrayList<>();
        for (int moment : moments) {
            boolean hardOnTheLast = !all.isEmpty() && random.nextInt(3) == 0;
            all.add(
                    new Kill(
                            mortals.get(random.nextInt(mortals.size())),
                            hardOnTheLast ? all.getLast().afterDecisions() : moment,
                            Duration.ofMillis(random.nextInt(hardOnTheLast ? 3000 : 300)),
                            Duration.ofMillis(random.nextInt(LONGEST_DOWNTIME))));
        }
        return List.copyOf(all);
    }
}

package org.shenguan.launcher.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * 办件: one application from its filing to what follows its decision.
 *
 * @param licenseActs how often the license is suspended and restored in turn
 * @param check what a check at the holder's finds, if there is one
 */
record Matter(
        int number, Company company, String item, boolean granted, int licenseActs, Check check) {

    /** 检查. */
    enum Check {
        NONE,
        CLEAN,
        VIOLATION
    }

    private static final List<String> ITEMS =
            List.of("140125000101", "140125000201", "140125000301", "140125000401");

    /**
     * The same matters for the same seed. A fifth of them crowds on one subject in a hundred, whose licenses are
     * suspended and restored; the rest spreads.
     */
    static List<Matter> draw(long seed, int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int hot = Math.max(3, count / 100);
        int others = Math.max(1, count * 6 / 10);
        List<Matter> all = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            boolean crowded = random.nextInt(5) == 0;
            int company = crowded ? random.nextInt(hot) : hot + random.nextInt(others);
            boolean granted = random.nextInt(20) != 0;
            int acts = crowded && granted ? random.nextInt(5) : 0;
            all.add(
                    new Matter(
                            number,
                            new Company(company, City.values()[company % City.values().length]),
                            ITEMS.get(random.nextInt(ITEMS.size())),
                            granted,
                            acts,
                            check(random.nextInt(10))));
        }
        return List.copyOf(all);
    }

    private static Check check(int drawn) {
        return switch (drawn) {
            case 0 -> Check.VIOLATION;
            case 1 -> Check.CLEAN;
            default -> Check.NONE;
        };
    }

    /** Told apart by it from the other applications of its subject. */
    String address() {
        return "演练路%d号".formatted(number);
    }
}

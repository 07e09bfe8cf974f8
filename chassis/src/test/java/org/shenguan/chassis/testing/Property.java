package org.shenguan.chassis.testing;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Tries a rule on many drawn inputs. Every try has a seed of its own, which the failure names; {@code
 * -Dproperty.seed=N} runs that one again.
 */
public final class Property {

    private static final int TRIES = 1000;
    private static final long FIRST_SEED = 20_260_201;
    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private Property() {}

    /** Tries the rule a thousand times. */
    public static void holds(Consumer<RandomGenerator> rule) {
        holds(TRIES, rule);
    }

    /** Tries the rule as often as asked. */
    public static void holds(int tries, Consumer<RandomGenerator> rule) {
        Long only = Long.getLong("property.seed");
        if (only != null) {
            rule.accept(GENERATORS.create(only));
            return;
        }
        for (long seed = FIRST_SEED; seed < FIRST_SEED + tries; seed++) {
            try {
                rule.accept(GENERATORS.create(seed));
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError(
                        "Broken for seed "
                                + seed
                                + " (-Dproperty.seed="
                                + seed
                                + "): "
                                + broken.getMessage(),
                        broken);
            }
        }
    }

    /** One of the elements. */
    @SafeVarargs
    public static <T> T oneOf(RandomGenerator random, T... elements) {
        return elements[random.nextInt(elements.length)];
    }
}

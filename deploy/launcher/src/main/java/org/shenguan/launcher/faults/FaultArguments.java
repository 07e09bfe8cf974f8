package org.shenguan.launcher.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.shenguan.launcher.LaunchFailure;

/**
 * What the command line asks for.
 *
 * @param seed everything that is drawn follows from it: load and kills
 * @param report the document whose section of figures is written anew
 */
public record FaultArguments(
        int decisions, int kills, long seed, Optional<Path> report, int portOffset) {

    /** Reads the words; a seed that is not given is drawn. */
    public static FaultArguments parse(List<String> words, RandomGenerator random) {
        int decisions = 2000;
        int kills = 20;
        long seed = random.nextLong(1_000_000);
        Optional<Path> report = Optional.empty();
        int portOffset = 2000;
        var rest = words.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            String value = rest.hasNext() ? rest.next() : "";
            switch (option) {
                case "--decisions" -> decisions = number(option, value, 1, 100_000);
                case "--kills" -> kills = number(option, value, 0, 10_000);
                case "--seed" -> seed = number(option, value, 0, 999_999_999);
                case "--port-offset" -> portOffset = number(option, value, 0, 10_000);
                case "--report" -> report = Optional.of(file(value));
                default ->
                        throw new LaunchFailure(
                                "Unknown option " + option + ". See deploy/faults --help.");
            }
        }
        return new FaultArguments(decisions, kills, seed, report, portOffset);
    }

    private static int number(String option, String word, int least, int most) {
        if (!word.matches("\\d{1,9}")
                || Integer.parseInt(word) < least
                || Integer.parseInt(word) > most) {
            throw new LaunchFailure(
                    "%s needs a number between %d and %d.".formatted(option, least, most));
        }
        return Integer.parseInt(word);
    }

    private static Path file(String word) {
        if (word.isBlank()) {
            throw new LaunchFailure("--report needs a file.");
        }
        return Path.of(word);
    }
}

package org.shenguan.launcher.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shenguan.launcher.Console;

/**
 * 结果: what was counted and how long relays stood still.
 *
 * @param victims who was killed, as often as it was
 * @param endedByThemselves processes that were ready and ended although nobody had killed them
 */
public record FaultReport(
        FaultArguments arguments,
        List<String> victims,
        List<Count> counts,
        List<Recoveries.Recovery> recoveries,
        Figures figures,
        List<String> endedByThemselves) {

    /**
     * What is worth knowing beside.
     *
     * @param loaded from the first application to the last decision and the last kill
     * @param drained from then until nothing was under way any more
     * @param records on all topics
     * @param repeats records that repeat an earlier one, on purpose or by a relay that was killed
     * @param retries requests that had no answer and were sent again
     * @param failedStarts starts that came to nothing, as of a service that found no database
     */
    record Figures(
            Duration loaded,
            Duration drained,
            int records,
            int repeats,
            int retries,
            int failedStarts) {}

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int NAMED = 20;

    public boolean isRight() {
        return counts.stream().allMatch(Count::isRight)
                && recoveries.stream().noneMatch(FaultReport::isLate)
                && endedByThemselves.isEmpty();
    }

    /** The balance on the terminal, with the names of what is wrong. */
    public void print(Console console) {
        console.line("");
        markdown().forEach(console::line);
        for (Count count : counts) {
            name(console, count.what() + ": lost", count.lost());
            name(console, count.what() + ": doubled or unknown", count.extra());
        }
        name(
                console,
                "relays that took longer than %d s".formatted(LIMIT.toSeconds()),
                recoveries.stream()
                        .filter(FaultReport::isLate)
                        .map(it ->
                                "%s, %s: %d ms"
                                        .formatted(it.database(), it.cause(), it.took().toMillis()))
                        .toList());
        name(console, "ended although nobody had killed them", endedByThemselves);
        console.line("");
        console.line(isRight() ? "NOTHING LOST, NOTHING DOUBLED" : "FAILED: see above");
    }

    private static void name(Console console, String what, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        console.line("");
        console.line("%s (%d):".formatted(what, names.size()));
        names.stream().limit(NAMED).forEach(name -> console.line("    " + name));
    }

    /** The tables. */
    List<String> markdown() {
        var lines = new ArrayList<String>();
        lines.add(
                "%,d decisions, %d kills, seed %d: %.0f s under load, %.0f s until nothing was under way."
                        .formatted(
                                arguments.decisions(),
                                arguments.kills(),
                                arguments.seed(),
                                figures.loaded().toMillis() / 1000.0,
                                figures.drained().toMillis() / 1000.0));
        lines.add("");
        lines.add("Killed: " + killed() + ".");
        lines.add("");
        lines.add(
                "%,d requests were sent again, %d starts failed and were made again; of %,d records on the topics %,d repeat an earlier one."
                        .formatted(
                                figures.retries(),
                                figures.failedStarts(),
                                figures.records(),
                                figures.repeats()));
        lines.add("");
        lines.add("| Counted | Expected | Found | Lost | Doubled or unknown |");
        lines.add("| --- | ---: | ---: | ---: | ---: |");
        counts.forEach(count ->
                lines.add(
                        "| %s | %,d | %,d | %d | %d |"
                                .formatted(
                                        count.what(),
                                        count.expected(),
                                        count.found(),
                                        count.lost().size(),
                                        count.extra().size())));
        lines.add("");
        lines.add("| Relay goes on after | Times | Median | p95 | Longest |");
        lines.add("| --- | ---: | ---: | ---: | ---: |");
        byCause()
                .forEach((cause, times) ->
                        lines.add(
                                "| %s | %d | %d ms | %d ms | %d ms |"
                                        .formatted(
                                                cause,
                                                times.size(),
                                                quantile(times, 0.5),
                                                quantile(times, 0.95),
                                                times.getLast())));
        return List.copyOf(lines);
    }

    private String killed() {
        return victims.stream()
                .collect(
                        Collectors.groupingBy(
                                Function.identity(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(it -> it.getKey() + " " + it.getValue() + "×")
                .collect(Collectors.joining(", "));
    }

    private Map<String, List<Long>> byCause() {
        return recoveries.stream()
                .collect(
                        Collectors.groupingBy(
                                Recoveries.Recovery::cause,
                                TreeMap::new,
                                Collectors.collectingAndThen(
                                        Collectors.mapping(
                                                it -> it.took().toMillis(), Collectors.toList()),
                                        times -> times.stream().sorted().toList())));
    }

    static long quantile(List<Long> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    private static boolean isLate(Recoveries.Recovery recovery) {
        return recovery.took().compareTo(LIMIT) > 0;
    }
}

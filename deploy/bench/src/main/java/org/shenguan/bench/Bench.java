package org.shenguan.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shenguan.bench.draw.DrawBenchmark;

/** Runs the benchmark that the first argument names. */
public final class Bench {

    private static final Map<String, Benchmark> BENCHMARKS =
            new TreeMap<>(Map.of("draw", new DrawBenchmark()));

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Benchmark benchmark = arguments.length == 0 ? null : BENCHMARKS.get(arguments[0]);
        if (benchmark == null) {
            System.err.println("Benchmarks: " + String.join(", ", BENCHMARKS.keySet()));
            System.exit(2);
            return;
        }
        List<String> options = List.of(arguments).subList(1, arguments.length);
        LocalDate today = LocalDate.now(Clock.systemDefaultZone());
        try (BenchPostgres postgres = BenchPostgres.start()) {
            String machine =
                    "%s, PostgreSQL %s (fsync on), %s."
                            .formatted(Machine.description(), postgres.version(), today);
            String section = benchmark.run(postgres, options).markdown(machine);
            System.out.println(section);
            Path root = Path.of(System.getProperty("shenguan.root", "."));
            new PerformancePage(root.resolve("docs/performance.md")).refresh(arguments[0], section);
        }
        // Pools of a service's context keep threads that nobody waits for.
        System.exit(0);
    }
}

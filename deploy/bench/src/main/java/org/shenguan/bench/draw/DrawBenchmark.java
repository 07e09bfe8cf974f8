package org.shenguan.bench.draw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shenguan.bench.BenchPostgres;
import org.shenguan.bench.Benchmark;
import org.shenguan.bench.Findings;
import org.shenguan.bench.ResultTable;
import org.shenguan.inspection.RandomInspectionService;
import org.shenguan.inspection.draw.MeasuredDraw;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** 2,000 of 1,000,000 drawn with commitment and proof, against PostgreSQL drawing without. */
public final class DrawBenchmark implements Benchmark {

    private static final int DRAWN = 2_000;
    private static final double BOUND = 8;

    /** The library that events are measured against stands on the same class path. */
    private static final String BASELINE_OUTBOX =
            "io.namastack.outbox.config.OutboxCoreInfrastructureAutoConfiguration,"
                    + "io.namastack.outbox.config.OutboxCoreThreadingAutoConfiguration,"
                    + "io.namastack.outbox.config.OutboxCoreProcessingAutoConfiguration,"
                    + "io.namastack.outbox.config.OutboxCoreSchedulingAutoConfiguration,"
                    + "io.namastack.outbox.config.OutboxCoreMulticasterAutoConfiguration,"
                    + "io.namastack.outbox.config.JdbcOutboxAutoConfiguration,"
                    + "io.namastack.outbox.config.JdbcOutboxSchemaAutoConfiguration,"
                    + "io.namastack.outbox.OutboxJacksonAutoConfiguration";

    /** The service asks for keys, and no draw encrypts anything. */
    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @Override
    public Findings run(BenchPostgres postgres, List<String> options)
            throws SQLException, IOException {
        int candidates = option(options, 0, 1_000_000);
        int rounds = option(options, 1, 7);
        BenchPostgres.Database database = postgres.createDatabase("inspection");
        try (ConfigurableApplicationContext service = start(database);
                Connection owner = database.connectAsOwner()) {
            DrawTable table = new DrawTable(owner);
            table.fill(candidates);
            return measure(service, owner, table, candidates, rounds);
        }
    }

    private static int option(List<String> options, int index, int usual) {
        return options.size() > index ? Integer.parseInt(options.get(index)) : usual;
    }

    /** The service as it is, but for Kafka, which no draw talks to. */
    private static ConfigurableApplicationContext start(BenchPostgres.Database database) {
        return new SpringApplicationBuilder(RandomInspectionService.class)
                .run(
                        "--server.port=0",
                        "--spring.autoconfigure.exclude=" + BASELINE_OUTBOX,
                        "--logging.level.root=error",
                        "--spring.cloud.function.definition=",
                        "--spring.kafka.bootstrap-servers=127.0.0.1:9",
                        "--shenguan.security.issuer=http://127.0.0.1:9/realms/none",
                        "--shenguan.privacy.keys.bench=" + KEY,
                        "--shenguan.privacy.active-key=bench",
                        "--shenguan.privacy.index-key=" + KEY,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.app(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.flyway.user=" + database.owner(),
                        "--spring.flyway.password=" + database.password());
    }

    private static Findings measure(
            ConfigurableApplicationContext service,
            Connection owner,
            DrawTable table,
            int candidates,
            int rounds)
            throws SQLException, IOException {
        Path proof = Files.createTempFile("draw", ".proof.json");
        List<Double> baseline = new ArrayList<>();
        Map<String, List<Double>> acts = new LinkedHashMap<>();
        for (int round = -2; round < rounds; round++) {
            long begun = System.nanoTime();
            table.drawUnprovably(DRAWN);
            double unprovable = (System.nanoTime() - begun) / 1e9;
            MeasuredDraw draw = new MeasuredDraw(service, DrawTable.DEPARTMENT);
            draw.run(DRAWN, proof);
            System.err.printf("round %d: baseline %.3f s, %s%n", round, unprovable, draw.seconds());
            if (round >= 0) { // the first two warm up
                baseline.add(unprovable);
                draw.seconds()
                        .forEach((act, time) ->
                                acts.computeIfAbsent(act, _ -> new ArrayList<>()).add(time));
            }
            forgetTasks(owner);
        }
        double unprovable = median(baseline);
        double whole = acts.values().stream().mapToDouble(DrawBenchmark::median).sum();
        ResultTable times = ResultTable.of("Act", "median s");
        times.row("PostgreSQL, unprovable", "%.3f".formatted(unprovable));
        acts.forEach((act, values) -> times.row(act, "%.3f".formatted(median(values))));
        times.row("draw with proof", "%.3f".formatted(whole));
        times.row("ratio (bound %.0f)".formatted(BOUND), "%.1f".formatted(whole / unprovable));
        return new Findings(
                "A draw that can be proved",
                """
                %,d of %,d weighted candidates by the service's own use cases: `commit` reads the directory, commits and \
                stores; `execute` checks the commitment, draws, stores and opens the tasks; `proof` writes the published \
                proof. Baseline: `order by -ln(1 - random()) / weight limit %d` on the same table.\
                """
                        .formatted(DRAWN, candidates, DRAWN),
                List.of(times),
                List.of(
                        whole <= BOUND * unprovable
                                ? "The bound of %.0f is kept.".formatted(BOUND)
                                : "The bound of %.0f is missed.".formatted(BOUND),
                        "Proof: %,d bytes.".formatted(Files.size(proof)),
                        verify(proof)));
    }

    /** Each round draws from the same pool: whoever has an open task would stand aside. */
    private static void forgetTasks(Connection owner) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("truncate inspection_task cascade");
        }
    }

    private static String verify(Path proof) throws IOException {
        long begun = System.nanoTime();
        Path root = Path.of(System.getProperty("shenguan.root", "."));
        Process python =
                new ProcessBuilder(
                                "python3",
                                root.resolve("random-inspection-service/verifier/verify_draw.py")
                                        .toString(),
                                proof.toString())
                        .redirectErrorStream(true)
                        .start();
        String verdict =
                new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!verdict.startsWith("OK")) {
            throw new IllegalStateException(verdict);
        }
        return "The Python verifier took %.1f s: `%s`.".formatted(seconds, verdict);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}

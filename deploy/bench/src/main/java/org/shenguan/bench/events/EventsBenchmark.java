package org.shenguan.bench.events;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.shenguan.bench.BenchPostgres;
import org.shenguan.bench.Benchmark;
import org.shenguan.bench.Findings;
import org.shenguan.bench.ResultTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 事件: how much of a service's rate its events cost, beside the same transactions without events and
 * beside the best library that was found; how late an event is; and how fast a decision becomes another
 * service's assignment.
 */
public final class EventsBenchmark implements Benchmark {

    private static final int PARTITIONS = 6;
    private static final int WARM_UP = 6_000;
    private static final int PER_SECOND = 200;

    @Override
    public Findings run(BenchPostgres postgres, List<String> options) throws Exception {
        int transactions = option(options, "--transactions", 20_000);
        int rounds = option(options, "--rounds", 3);
        Load load = new Load(transactions, 8);
        Load warmUp = new Load(WARM_UP, 8);
        try (BenchBroker broker = BenchBroker.start()) {
            broker.createTopic(BenchService.TOPIC, PARTITIONS);
            broker.createTopic(NamastackService.TOPIC, PARTITIONS);
            broker.createTopic("shenguan.calendar.v1", 1); // which every service takes in
            try (BenchService deciding =
                            BenchService.deciding(
                                    postgres.createDatabase("deciding"), broker.address());
                    NamastackService namastack =
                            NamastackService.start(
                                    postgres.createDatabase("namastack"), broker.address());
                    PlainService plain =
                            PlainService.start(
                                    postgres.createDatabase("plain_a"),
                                    postgres.createDatabase("plain_b"))) {
                Series bare = new Series(transactions);
                Series scoped = new Series(transactions);
                Series ours = new Series(transactions);
                Series library = new Series(transactions);
                Series inTurn = new Series(transactions);
                List<String> remarks = new ArrayList<>();
                for (int round = -1; round < rounds; round++) {
                    Load size = round < 0 ? warmUp : load;
                    long seed = 100 + round;
                    bare.add(round, size.run(seed, plain::decide));
                    scoped.add(round, size.run(seed + 1000, deciding::decideSilently));
                    ours.add(
                            round,
                            untilReceived(
                                    broker,
                                    BenchService.TOPIC,
                                    size,
                                    seed,
                                    deciding::decide,
                                    remarks));
                    library.add(
                            round,
                            untilReceived(
                                    broker,
                                    NamastackService.TOPIC,
                                    size,
                                    seed,
                                    namastack::decide,
                                    remarks));
                    inTurn.add(round, size.run(seed + 2000, plain::decideAndAssign));
                }
                double[] latency = paced(broker, deciding);
                Series effect = new Series(transactions);
                try (BenchService assigning =
                        BenchService.assigning(
                                postgres.createDatabase("assigning"), broker.address())) {
                    for (int round = -1; round < rounds; round++) {
                        Load size = round < 0 ? warmUp : load;
                        effect.add(round, untilAssigned(size, 5000 + round, deciding, assigning));
                    }
                }
                return findings(
                        load, rounds, bare, scoped, ours, library, inTurn, effect, latency,
                        remarks);
            }
        }
    }

    private static Findings findings(
            Load load,
            int rounds,
            Series bare,
            Series scoped,
            Series ours,
            Series library,
            Series inTurn,
            Series effect,
            double[] latency,
            List<String> remarks) {
        ResultTable rates =
                ResultTable.of("way", "per second (median)", "all rounds", "of the baseline")
                        .row(
                                "the bare transaction on a plain pool",
                                bare.median(),
                                bare.all(),
                                "1.00")
                        .row(
                                "the bare transaction in a service (row scope)",
                                scoped.median(),
                                scoped.all(),
                                scoped.ratio(bare))
                        .row(
                                "with its event, commit to received: Shenguan",
                                ours.median(),
                                ours.all(),
                                ours.ratio(bare))
                        .row(
                                "the same: Namastack outbox 1.6.0, tuned",
                                library.median(),
                                library.all(),
                                library.ratio(bare))
                        .row(
                                "two bare transactions one after the other",
                                inTurn.median(),
                                inTurn.all(),
                                "1.00 (second baseline)")
                        .row(
                                "decision to assignment committed in the other service",
                                effect.median(),
                                effect.all(),
                                effect.ratio(inTurn));
        ResultTable goals =
                ResultTable.of("goal", "wanted", "measured")
                        .row("received, of the bare transaction", ">= 0.60", ours.ratio(bare))
                        .row("received, of Namastack", ">= 2.50", ours.ratio(library))
                        .row(
                                "p50 / p99 at %d/s".formatted(PER_SECOND),
                                "p99 <= 10 ms",
                                "%.1f / %.1f ms".formatted(latency[0], latency[1]))
                        .row("assignment, of two in turn", ">= 0.50", effect.ratio(inTurn));
        return new Findings(
                "Events",
                "%,d transactions by %d writers over 10,000 subjects, 40 of them hot with a fifth of all; median of %d."
                        .formatted(load.transactions(), load.writers(), rounds),
                List.of(rates, goals),
                remarks);
    }

    /** From the first transaction to the last event received. */
    private static long untilReceived(
            BenchBroker broker,
            String topic,
            Load load,
            long seed,
            java.util.function.Consumer<Load.Item> decide,
            List<String> remarks)
            throws Exception {
        try (Arrivals arrivals = new Arrivals(broker.address(), topic)) {
            long start = System.nanoTime();
            load.run(seed, decide);
            long end = arrivals.await(load.transactions());
            if (arrivals.repeated() > 0 || arrivals.disorders() > 0) {
                remarks.add(
                        "%s: %d events repeated, %d out of order."
                                .formatted(topic, arrivals.repeated(), arrivals.disorders()));
            }
            return end - start;
        }
    }

    private static long untilAssigned(
            Load load, long seed, BenchService deciding, BenchService assigning) throws Exception {
        long before = assigning.assignments();
        int handledBefore = assigning.handled();
        long start = System.nanoTime();
        load.run(seed, deciding::decide);
        while (assigning.handled() - handledBefore < load.transactions()
                || assigning.assignments() - before < load.transactions()) {
            Thread.sleep(5);
        }
        return System.nanoTime() - start;
    }

    /** Milliseconds from commit to received, at the 50th and the 99th percentile. */
    private static double[] paced(BenchBroker broker, BenchService deciding) throws Exception {
        Map<UUID, Long> committedAt = new ConcurrentHashMap<>();
        Load load = new Load(PER_SECOND * 20, 1);
        try (Arrivals arrivals = new Arrivals(broker.address(), BenchService.TOPIC)) {
            long start = System.nanoTime();
            int[] made = {0};
            load.run(
                    7,
                    item -> {
                        long due = start + made[0]++ * (1_000_000_000L / PER_SECOND);
                        for (long left = due - System.nanoTime();
                                left > 0;
                                left = due - System.nanoTime()) {
                            LockSupport.parkNanos(left);
                        }
                        UUID id = deciding.decide(item);
                        committedAt.put(id, System.nanoTime());
                    });
            arrivals.await(load.transactions());
            double[] millis =
                    committedAt.entrySet().stream()
                            .mapToDouble(commit ->
                                    (arrivals.at(commit.getKey()) - commit.getValue()) / 1e6)
                            .map(late -> Math.max(0, late))
                            .sorted()
                            .toArray();
            return new double[] {millis[millis.length / 2], millis[millis.length * 99 / 100]};
        }
    }

    private static int option(List<String> options, String name, int otherwise) {
        int at = options.indexOf(name);
        return at < 0 ? otherwise : Integer.parseInt(options.get(at + 1));
    }

    /** Rates of one way over the rounds; the warm-up is not among them. */
    private static final class Series {

        private final int transactions;
        private final List<Double> rates = new ArrayList<>();

        Series(int transactions) {
            this.transactions = transactions;
        }

        void add(int round, long nanos) {
            if (round >= 0) {
                rates.add(transactions / (nanos / 1e9));
            }
        }

        double medianRate() {
            double[] sorted = rates.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }

        String median() {
            return String.format(Locale.ROOT, "%,.0f", medianRate());
        }

        String all() {
            return String.join(
                    " ", rates.stream().map(r -> String.format(Locale.ROOT, "%,.0f", r)).toList());
        }

        String ratio(Series baseline) {
            return String.format(Locale.ROOT, "%.2f", medianRate() / baseline.medianRate());
        }
    }

    /** The same transactions with a pool and nothing else. */
    private static final class PlainService implements AutoCloseable {

        private final HikariDataSource first;
        private final HikariDataSource second;

        private PlainService(HikariDataSource first, HikariDataSource second) {
            this.first = first;
            this.second = second;
        }

        static PlainService start(BenchPostgres.Database first, BenchPostgres.Database second)
                throws Exception {
            return new PlainService(
                    pool(first, "decision", "decided_at"),
                    pool(second, "assignment", "assigned_at"));
        }

        private static HikariDataSource pool(
                BenchPostgres.Database database, String table, String time) throws Exception {
            try (var owner = database.connectAsOwner();
                    var sql = owner.createStatement()) {
                sql.execute(
                        "create table %s (id uuid primary key, subject text not null, content jsonb not null, %s timestamptz not null)"
                                .formatted(table, time));
            }
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(database.url());
            pool.setUsername(database.app());
            pool.setPassword(database.password());
            pool.setMaximumPoolSize(12);
            return pool;
        }

        void decide(Load.Item item) {
            in(first, "decision", item);
        }

        void decideAndAssign(Load.Item item) {
            in(first, "decision", item);
            in(second, "assignment", item);
        }

        private static void in(HikariDataSource pool, String table, Load.Item item) {
            new TransactionTemplate(new JdbcTransactionManager(pool))
                    .executeWithoutResult(_ ->
                            BenchService.insert(
                                    JdbcClient.create(pool),
                                    table,
                                    item.id(),
                                    item.subject(),
                                    Load.CONTENT));
        }

        @Override
        public void close() {
            first.close();
            second.close();
        }
    }
}

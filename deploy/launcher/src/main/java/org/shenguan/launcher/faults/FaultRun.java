package org.shenguan.launcher.faults;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.shenguan.launcher.Console;
import org.shenguan.launcher.LaunchFailure;
import org.shenguan.launcher.Platform;
import org.shenguan.launcher.Ports;
import org.shenguan.launcher.Realm;
import org.shenguan.launcher.Replica;
import org.shenguan.launcher.Service;
import org.shenguan.launcher.Topics;
import org.shenguan.launcher.check.Tokens;

/** 故障演练 on a platform that runs: load and kills, the calm after them, and the count. */
public final class FaultRun {

    private static final int CLIENTS = 8;
    private static final Duration READY_LIMIT = Duration.ofMinutes(5);
    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(15);

    private final FaultArguments arguments;
    private final Platform platform;
    private final List<Replica> replicas;
    private final Ports ports;
    private final List<Topics.Topic> topics;
    private final Console console;
    private final Ledger ledger = new Ledger();
    private final RelayWatch relays;
    private final Caretaker caretaker;
    private final ApprovalClient approval;
    private final List<Kill> kills;

    public FaultRun(
            FaultArguments arguments,
            Platform platform,
            List<Replica> replicas,
            Ports ports,
            Realm realm,
            Topics topics,
            Console console) {
        this.arguments = arguments;
        this.platform = platform;
        this.replicas = List.copyOf(replicas);
        this.ports = ports;
        this.topics = topics.all();
        this.console = console;
        this.relays = new RelayWatch(platform, replicas, this::isReady, Clock.systemUTC());
        this.kills =
                Kill.draw(
                        arguments.seed(),
                        arguments.kills(),
                        arguments.decisions(),
                        platform.mortals());
        this.caretaker = new Caretaker(platform, console, relays::ready);
        this.approval =
                new ApprovalClient(
                        replicas.stream()
                                .filter(replica -> replica.service() == Service.APPROVAL)
                                .map(ports::address)
                                .toList(),
                        new Tokens(ports.issuer(), realm));
    }

    /** Runs it all; what it found, right or wrong. */
    public FaultReport run() {
        long start = System.nanoTime();
        try (relays;
                caretaker) {
            relays.watch();
            caretaker.watch();
            load();
            Duration loaded = since(start);
            console.step("load", "all decided; waiting until nothing is under way any more");
            caretaker.awaitAllReady(READY_LIMIT);
            drain();
            Duration drained = since(start).minus(loaded);
            console.step("count", "reading every topic and every database");
            TopicBooks books = TopicBooks.read(ports.bootstrapServers(), topics);
            return new FaultReport(
                    arguments,
                    kills.stream().map(Kill::victim).toList(),
                    Balance.draw(new Databases(platform), ledger, books),
                    relays.recoveries(),
                    new FaultReport.Figures(
                            loaded,
                            drained,
                            books.records(),
                            books.repeats(),
                            approval.retries(),
                            caretaker.failedStarts()),
                    caretaker.endedByThemselves());
        }
    }

    private boolean isReady(String name) {
        return caretaker.isReady(name);
    }

    private void load() {
        var matters =
                new ConcurrentLinkedQueue<>(Matter.draw(arguments.seed(), arguments.decisions()));
        try (var province =
                        new ProvincialSystem(
                                ports.bootstrapServers(), arguments.seed(), Clock.systemUTC());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var journey = new Journey(approval, province, ledger, arguments.seed());
            var work = new ConcurrentLinkedQueue<Future<?>>();
            for (int client = 0; client < CLIENTS; client++) {
                work.add(
                        threads.submit(() -> {
                            for (Matter next = matters.poll();
                                    next != null;
                                    next = matters.poll()) {
                                journey.drive(next);
                            }
                        }));
            }
            work.add(threads.submit(() -> kills.forEach(this::carryOut)));
            await(work, threads);
        }
    }

    /** Waits for all, or for the first that fails; says meanwhile how far it is. */
    private void await(Iterable<Future<?>> work, ExecutorService threads) {
        long said = System.nanoTime();
        try {
            for (Future<?> part : work) {
                while (!part.isDone()) {
                    for (Future<?> other : work) {
                        if (other.state() == Future.State.FAILED) {
                            other.get();
                        }
                    }
                    if (since(said).compareTo(BETWEEN_LINES) > 0) {
                        said = System.nanoTime();
                        console.step(
                                "load",
                                "%d of %d decided"
                                        .formatted(ledger.decisions(), arguments.decisions()));
                    }
                    Pause.of(Duration.ofMillis(200));
                }
                part.get();
            }
        } catch (ExecutionException e) {
            threads.shutdownNow();
            if (e.getCause() instanceof LaunchFailure failure) {
                throw failure;
            }
            throw new LaunchFailure("The load has failed: " + e.getCause(), e);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted under load", e);
        }
    }

    private void carryOut(Kill kill) {
        while (ledger.decisions() < kill.afterDecisions()) {
            Pause.of(Duration.ofMillis(20));
        }
        Pause.of(kill.pause());
        console.step(
                kill.victim(),
                "killed after %d decisions%s"
                        .formatted(
                                ledger.decisions(),
                                isReady(kill.victim()) ? "" : ", not yet ready again"));
        caretaker.kill(kill, () -> relays.struck(kill.victim()));
    }

    /** Nothing waits in an outbox, nothing on a topic, and it stays so. */
    private void drain() {
        try (var lag = new ConsumerLag(ports.bootstrapServers())) {
            var quiet = new int[1];
            Pause.until(
                    "all events taken",
                    DRAIN_LIMIT,
                    () -> {
                        boolean still = relays.isDrained() && lag.isNone();
                        quiet[0] = still ? quiet[0] + 1 : 0;
                        return quiet[0] >= 5;
                    });
        }
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}

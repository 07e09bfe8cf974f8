package org.shenguan.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All servers and applications, started in the order in which they need each other, as much at once as the machine bears. */
public final class Platform {

    /** Who must be there before whom; they stop the other way round. */
    static final List<Set<String>> STAGES =
            List.of(
                    Set.of(Postgres.NAME, Kafka.NAME),
                    Set.of(Keycloak.NAME),
                    applicationsBehindTheGateway(),
                    Set.of(Service.GATEWAY.module()));

    private final Session session;
    private final Console console;
    private final List<Replica> replicas;
    private final boolean training;
    private final Postgres postgres;
    private final Databases databases;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final Applications applications;
    private Map<Service, Extracted> extracted = Map.of();
    private final Semaphore starting =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    Platform(
            Session session,
            Ports ports,
            Secrets secrets,
            Console console,
            List<Replica> replicas,
            boolean training) {
        this.session = session;
        this.console = console;
        this.replicas = List.copyOf(replicas);
        this.training = training;
        var layout = session.layout();
        var processes = session.processes();
        String loginSecret = Realm.from(layout.realmFile()).client("shenguan-gateway").secret();
        postgres = new Postgres(layout, ports, processes, secrets, Unprivileged.ofThisMachine());
        databases = new Databases(postgres, secrets);
        kafka = new Kafka(layout, ports, processes);
        keycloak = new Keycloak(layout, ports, processes, secrets);
        applications = new Applications(layout, ports, processes, secrets, loginSecret);
    }

    /** Starts everything; returns when all are ready, fails with the first that is not. */
    void start() {
        extracted = session.alone(this::prepare);
        try (var steps = new Steps(console, session.processes().firstDeath())) {
            var data =
                    steps.run(
                            "PostgreSQL",
                            () -> {
                                postgres.start();
                                databases.ensure();
                            });
            var log = steps.run("Kafka", kafka::start);
            var identity = steps.run("Keycloak", this::startKeycloak, data);
            var behind = new HashSet<Steps.Step>();
            for (Replica replica : replicas) {
                if (replica.service() != Service.GATEWAY) {
                    behind.add(steps.run(replica.name(), () -> start(replica), data, log));
                }
            }
            behind.add(identity);
            for (Replica replica : replicas) {
                if (replica.service() == Service.GATEWAY) {
                    steps.run(
                            replica.name(),
                            () -> start(replica),
                            behind.toArray(Steps.Step[]::new));
                }
            }
            steps.awaitAll();
        }
    }

    /** What a fault can hit: all processes but Keycloak, which only signs the load's officers in. */
    public List<String> mortals() {
        return Stream.concat(
                        Stream.of(Postgres.NAME, Kafka.NAME), replicas.stream().map(Replica::name))
                .toList();
    }

    /** Starts one process again after its end; returns when it is ready. */
    public void startAgain(String name) {
        switch (name) {
            case Postgres.NAME -> postgres.start();
            case Kafka.NAME -> kafka.start();
            default ->
                    start(
                            replicas.stream()
                                    .filter(replica -> replica.name().equals(name))
                                    .findFirst()
                                    .orElseThrow());
        }
    }

    public boolean isRunning(String name) {
        return session.processes().isRunning(name);
    }

    /** SIGKILL, to the process and all of its children; nothing when it does not run. */
    public void kill(String name) {
        session.processes().kill(name);
    }

    /** Waits until that process has ended, whatever ended it. */
    public void awaitEnd(String name) {
        session.processes().awaitEnd(name);
    }

    /** A connection that sees every row of a service's database. */
    public Connection connect(String database) throws SQLException {
        return postgres.connect(database);
    }

    private Map<Service, Extracted> prepare() {
        var unpacked = new EnumMap<Service, Extracted>(Service.class);
        try (var steps = new Steps(console, session.processes().firstDeath())) {
            steps.quietly("PostgreSQL unpacking", postgres::unpack);
            if (!keycloak.isBuilt()) {
                steps.run("Keycloak, built once", keycloak::build);
            }
            for (Service service : replicas.stream().map(Replica::service).distinct().toList()) {
                steps.quietly(
                        service.module() + " unpacking",
                        () -> {
                            var result = applications.extract(service);
                            synchronized (unpacked) {
                                unpacked.put(service, result);
                            }
                        });
            }
            steps.awaitAll();
        }
        return unpacked;
    }

    private void startKeycloak() {
        if (!keycloak.start()) {
            console.step(
                    "Keycloak",
                    "the realm file has changed since its data were made: --fresh takes it over");
        }
    }

    private void start(Replica replica) {
        Service service = replica.service();
        var unpacked = Objects.requireNonNull(extracted.get(service), service.module());
        try {
            starting.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted before " + replica.name(), e);
        }
        try {
            if (training && replica.number() == 1 && !unpacked.isTrained()) {
                console.step(service.module(), "training its AOT cache, once for this build");
                if (!applications.train(service, unpacked)) {
                    console.step(
                            service.module(),
                            "could not be trained (logs/training-%s.log), starts without"
                                    .formatted(service.module()));
                }
            }
            applications.start(replica, unpacked);
        } finally {
            starting.release();
        }
    }

    private static Set<String> applicationsBehindTheGateway() {
        return Arrays.stream(Service.values())
                .filter(service -> service != Service.GATEWAY)
                .map(Service::module)
                .collect(Collectors.toUnmodifiableSet());
    }
}

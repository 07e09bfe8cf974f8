package org.shenguan.launcher;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/** All servers and applications, started in the order in which they need each other, as much at once as the machine bears. */
final class Platform {

    /** Who must be there before whom; they stop the other way round. */
    static final List<Set<String>> STAGES =
            List.of(
                    Set.of(Postgres.NAME, Kafka.NAME),
                    Set.of(Keycloak.NAME),
                    applicationsBehindTheGateway(),
                    Set.of(Service.GATEWAY.module()));

    private final Session session;
    private final Console console;
    private final List<Service> services;
    private final boolean training;
    private final Postgres postgres;
    private final Databases databases;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final Applications applications;
    private final Semaphore starting =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    Platform(
            Session session,
            Ports ports,
            Secrets secrets,
            Console console,
            List<Service> services,
            boolean training) {
        this.session = session;
        this.console = console;
        this.services = List.copyOf(services);
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
        Map<Service, Extracted> extracted = session.alone(this::prepare);
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
            for (Service service : services) {
                if (service != Service.GATEWAY) {
                    behind.add(
                            steps.run(
                                    service.module(),
                                    () -> start(service, of(extracted, service)),
                                    data,
                                    log));
                }
            }
            if (services.contains(Service.GATEWAY)) {
                behind.add(identity);
                steps.run(
                        Service.GATEWAY.module(),
                        () -> start(Service.GATEWAY, of(extracted, Service.GATEWAY)),
                        behind.toArray(Steps.Step[]::new));
            }
            steps.awaitAll();
        }
    }

    private Map<Service, Extracted> prepare() {
        var extracted = new EnumMap<Service, Extracted>(Service.class);
        try (var steps = new Steps(console, session.processes().firstDeath())) {
            steps.quietly("PostgreSQL unpacking", postgres::unpack);
            if (!keycloak.isBuilt()) {
                steps.run("Keycloak, built once", keycloak::build);
            }
            for (Service service : services) {
                steps.quietly(
                        service.module() + " unpacking",
                        () -> {
                            var result = applications.extract(service);
                            synchronized (extracted) {
                                extracted.put(service, result);
                            }
                        });
            }
            steps.awaitAll();
        }
        return extracted;
    }

    private void startKeycloak() {
        if (!keycloak.start()) {
            console.step(
                    "Keycloak",
                    "the realm file has changed since its data were made: --fresh takes it over");
        }
    }

    private void start(Service service, Extracted extracted) {
        try {
            starting.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchFailure("Interrupted before " + service.module(), e);
        }
        try {
            if (training && !extracted.isTrained()) {
                console.step(service.module(), "training its AOT cache, once for this build");
                if (!applications.train(service, extracted)) {
                    console.step(
                            service.module(),
                            "could not be trained (logs/training-%s.log), starts without"
                                    .formatted(service.module()));
                }
            }
            applications.start(service, extracted);
        } finally {
            starting.release();
        }
    }

    private static Extracted of(Map<Service, Extracted> all, Service service) {
        return Objects.requireNonNull(all.get(service), service.module());
    }

    private static Set<String> applicationsBehindTheGateway() {
        return Arrays.stream(Service.values())
                .filter(service -> service != Service.GATEWAY)
                .map(Service::module)
                .collect(Collectors.toUnmodifiableSet());
    }
}

package org.shenguan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The applications as processes: their command lines, environments and readiness. */
final class Applications {

    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Duration TRAINING_LIMIT = Duration.ofMinutes(5);

    private final Layout layout;
    private final Ports ports;
    private final Processes processes;
    private final Secrets secrets;
    private final String loginClientSecret;

    Applications(
            Layout layout,
            Ports ports,
            Processes processes,
            Secrets secrets,
            String loginClientSecret) {
        this.layout = layout;
        this.ports = ports;
        this.processes = processes;
        this.secrets = secrets;
        this.loginClientSecret = loginClientSecret;
    }

    /** Unpacks the executable jar, because an unpacked one starts faster and is what an AOT cache fits. */
    Extracted extract(Service service) {
        var extracted = Extracted.of(service, layout);
        if (!extracted.isComplete()) {
            Path unfinished = extracted.unfinished();
            Layout.deleteTree(unfinished);
            var words =
                    JavaCommand.of(
                            layout,
                            "128m",
                            List.of(
                                    "-Djarmode=tools",
                                    "-jar",
                                    service.jar(layout.root()).toString(),
                                    "extract",
                                    "--destination",
                                    unfinished.toString()));
            processes.run(
                    Command.of("extract-" + service.module(), layout.run(), words),
                    Duration.ofMinutes(1));
            extracted.finish();
        }
        return extracted;
    }

    /**
     * Lets the application start once up to the refreshed context and keeps what the JVM learnt. An application that
     * cannot be trained starts without: slower, not wrong. True when the cache is there.
     */
    boolean train(Service service, Extracted extracted) {
        Path unfinished = extracted.cache().resolveSibling("unfinished.aot");
        var options =
                List.of(
                        "-XX:AOTCacheOutput=" + unfinished,
                        "-Dspring.context.exit=onRefresh",
                        "-Dspring.profiles.active=training");
        try {
            processes.run(
                    command(
                            "training-" + service.module(),
                            new Replica(service, 1),
                            extracted,
                            options),
                    TRAINING_LIMIT);
            Files.move(unfinished, extracted.cache());
            return true;
        } catch (LaunchFailure | IOException e) {
            return false;
        }
    }

    void start(Replica replica, Extracted extracted) {
        var options =
                Files.exists(extracted.cache())
                        ? List.of("-XX:AOTCache=" + extracted.cache())
                        : List.<String>of();
        processes
                .start(command(replica.name(), replica, extracted, options))
                .awaitReady(() -> Http.answers(readiness(replica)), LIMIT);
    }

    private String readiness(Replica replica) {
        return ports.address(replica) + replica.service().readinessPath();
    }

    private Command command(
            String name, Replica replica, Extracted extracted, List<String> options) {
        var rest = new ArrayList<>(options);
        rest.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar"));
        rest.add(extracted.jar().toString());
        return Command.of(name, layout.run(), JavaCommand.of(layout, "192m", rest))
                .with(environment(replica));
    }

    Map<String, String> environment(Replica replica) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("SERVER_ADDRESS", "127.0.0.1");
        variables.put("SERVER_PORT", Integer.toString(ports.of(replica)));
        variables.put("SHENGUAN_SECURITY_ISSUER", ports.issuer());
        replica.service()
                .database()
                .ifPresentOrElse(
                        database -> variables.putAll(workEnvironment(replica, database)),
                        () -> variables.putAll(gatewayEnvironment()));
        return variables;
    }

    private Map<String, String> workEnvironment(Replica replica, String database) {
        String owner = Databases.owner(database);
        String app = Databases.app(database);
        return Map.of(
                "SPRING_DATASOURCE_URL",
                        ports.jdbcUrl(database) + "?ApplicationName=" + replica.name(),
                "SPRING_DATASOURCE_USERNAME", app,
                "SPRING_DATASOURCE_PASSWORD", secrets.get("postgres." + app),
                "SPRING_FLYWAY_USER", owner,
                "SPRING_FLYWAY_PASSWORD", secrets.get("postgres." + owner),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", ports.bootstrapServers(),
                "SHENGUAN_PRIVACY_KEYS_LOCAL", secrets.key("privacy." + database),
                "SHENGUAN_PRIVACY_ACTIVE_KEY", "local",
                "SHENGUAN_PRIVACY_INDEX_KEY", secrets.key("privacy-index." + database),
                "SHENGUAN_AUDIT_SIGNINGKEY", secrets.signingKey("audit." + database));
    }

    private Map<String, String> gatewayEnvironment() {
        var variables = new LinkedHashMap<String, String>();
        variables.put("SHENGUAN_LOGIN_CLIENT_SECRET", loginClientSecret);
        variables.put("SHENGUAN_DOCS_OPEN", "true"); // the demonstration shows its API to everybody
        for (Service target : Service.values()) {
            if (target.database().isPresent()) {
                variables.put(target.routeVariable(), ports.address(target));
            }
        }
        return variables;
    }
}

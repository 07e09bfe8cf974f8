package org.shenguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 统一身份认证: the real Keycloak with the realm of this repository. */
final class Keycloak {

    static final String NAME = "keycloak";

    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=postgres", "--health-enabled=true");
    private static final List<String> PARTS =
            List.of("bin", "conf", "lib", "providers", "themes", "version.txt");

    private final Layout layout;
    private final Ports ports;
    private final Processes processes;
    private final Secrets secrets;

    Keycloak(Layout layout, Ports ports, Processes processes, Secrets secrets) {
        this.layout = layout;
        this.ports = ports;
        this.processes = processes;
        this.secrets = secrets;
    }

    boolean isBuilt() {
        try {
            return Files.exists(buildMark()) && Files.readString(buildMark()).equals(buildKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacks and builds it; needed once for all runs of this checkout. */
    void build() {
        if (isBuilt()) {
            return;
        }
        Layout.deleteTree(distribution());
        Archives.unpackTarGz(archive(), distribution());
        var arguments = new ArrayList<>(List.of("build"));
        arguments.addAll(BUILD_OPTIONS);
        processes.run(
                Command.of(
                        "keycloak-build", distribution(), java("512m", distribution(), arguments)),
                BUILD_LIMIT);
        try {
            Files.writeString(buildMark(), buildKey());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts it on its database; the realm is imported when it is not there yet. True when the realm there is the one
     * of the file, false when the file has changed since and only a fresh start would take it over.
     */
    boolean start() {
        Path home = home();
        var words = java("320m", home, List.of("start", "--optimized", "--import-realm"));
        processes
                .start(Command.of(NAME, home, words).with(environment()))
                .awaitReady(
                        () ->
                                Http.answers(
                                        "http://127.0.0.1:%d/health/ready"
                                                .formatted(ports.keycloakManagement())),
                        START_LIMIT);
        return realmIsCurrent();
    }

    private boolean realmIsCurrent() {
        Path imported = layout.data().resolve("keycloak-realm.imported.json");
        try {
            if (!Files.exists(imported)) {
                Files.copy(layout.realmFile(), imported);
            }
            return Files.mismatch(layout.realmFile(), imported) == -1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin")),
                Map.entry("KC_DB_URL", ports.jdbcUrl(Databases.KEYCLOAK)),
                Map.entry("KC_DB_USERNAME", Databases.KEYCLOAK),
                Map.entry("KC_DB_PASSWORD", secrets.get("postgres." + Databases.KEYCLOAK)),
                Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_LOG_LEVEL", "info,io.smallrye.health:error"),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(ports.keycloak())),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(ports.keycloakManagement())),
                Map.entry("KC_HOSTNAME", ports.keycloakAddress()),
                Map.entry("SHENGUAN_PUBLIC_ADDRESS", ports.address(Service.GATEWAY)));
    }

    /** What kc.sh would run; that script stays in between as a second process that forwards signals. */
    private List<String> java(String heap, Path home, List<String> arguments) {
        var words =
                new ArrayList<>(
                        List.of(
                                "-Dkc.home.dir=" + home,
                                "-Djboss.server.config.dir=" + home.resolve("conf"),
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                "-Dpicocli.disable.closures=true",
                                "-Dquarkus-log-max-startup-records=10000",
                                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                                "-XX:MaxMetaspaceSize=256m",
                                "-Duser.language=en",
                                "-Duser.country=US",
                                "--add-opens=java.base/java.util=ALL-UNNAMED",
                                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                                "--add-opens=java.base/java.security=ALL-UNNAMED",
                                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                home.resolve("lib", "quarkus-run.jar").toString(),
                                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        words.addAll(arguments);
        return JavaCommand.of(layout, heap, words);
    }

    /** A home of this run's own: the built distribution by links, and a data folder with the realm. */
    private Path home() {
        Path home = layout.run().resolve("keycloak-home");
        try {
            Layout.deleteTree(home);
            Path imports = home.resolve("data", "import");
            Files.createDirectories(imports);
            Files.copy(
                    layout.realmFile(),
                    imports.resolve(layout.realmFile().getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
            for (String part : PARTS) {
                Files.createSymbolicLink(home.resolve(part), distribution().resolve(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    private Path distribution() {
        return layout.shared().resolve("keycloak");
    }

    private Path archive() {
        return layout.launcherBuild().resolve("keycloak", "keycloak.tar.gz");
    }

    private String buildKey() throws IOException {
        return Files.size(archive()) + " " + String.join(" ", BUILD_OPTIONS);
    }

    private Path buildMark() {
        return distribution().resolve("built-for-shenguan");
    }
}

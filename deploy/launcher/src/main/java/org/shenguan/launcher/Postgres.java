package org.shenguan.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL: unpacked once, its data kept, durable as in production. */
final class Postgres {

    static final String NAME = "postgresql";
    static final String SUPERUSER = "postgres";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String WRONG_PASSWORD = "28P01";

    /** What a benchmark would like to switch off is on, and said so, whatever the defaults become. */
    private static final List<String> SETTINGS =
            List.of(
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "listen_addresses=127.0.0.1",
                    "unix_socket_directories=",
                    "max_connections=200",
                    "shared_buffers=128MB",
                    "log_timezone=Asia/Shanghai",
                    "huge_pages=off");

    private final Layout layout;
    private final Ports ports;
    private final Processes processes;
    private final Secrets secrets;
    private final Unprivileged unprivileged;

    Postgres(
            Layout layout,
            Ports ports,
            Processes processes,
            Secrets secrets,
            Unprivileged unprivileged) {
        this.layout = layout;
        this.ports = ports;
        this.processes = processes;
        this.secrets = secrets;
        this.unprivileged = unprivileged;
    }

    void start() {
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            initialize();
        }
        unprivileged.own(data());
        forgetForeignPid();
        var words = new ArrayList<String>();
        words.addAll(List.of(program("postgres"), "-D", data().toString()));
        words.addAll(List.of("-p", Integer.toString(ports.postgres())));
        SETTINGS.forEach(setting -> words.addAll(List.of("-c", setting)));
        var command =
                Command.of(NAME, data(), words)
                        .stoppedBy(Command.Stop.INT)
                        .prefixed(unprivileged.prefix());
        processes.start(command).awaitReady(this::answers, LIMIT);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                ports.jdbcUrl(database), SUPERUSER, secrets.get("postgres.superuser"));
    }

    private boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new LaunchFailure(
                        "The passwords in %s do not fit the data in %s: put the file back, or start anew with deploy/up --fresh."
                                .formatted(layout.secrets(), data()),
                        e);
            }
            return false;
        }
    }

    void unpack() {
        if (Files.exists(home().resolve("bin", "postgres"))) {
            return;
        }
        // Complete or not there at all: an unpacking cut short must not be taken for a server.
        Path unfinished = layout.shared().resolve("postgresql.unfinished");
        Layout.deleteTree(unfinished);
        Archives.unpackTxzInJar(
                layout.launcherBuild().resolve("postgres", "postgres.jar"), unfinished);
        move(unfinished, home());
    }

    private void initialize() {
        Path unfinished = layout.data().resolve("postgresql.unfinished");
        Path password = layout.configuration().resolve("postgresql.password");
        try {
            if (Files.exists(unfinished)) {
                Layout.deleteTree(unfinished);
            }
            Files.createDirectories(unfinished);
            Files.writeString(password, secrets.get("postgres.superuser"));
            unprivileged.own(unfinished);
            unprivileged.own(password);
            processes.run(
                    Command.of("postgresql-initdb", unfinished, initdb(unfinished, password))
                            .prefixed(unprivileged.prefix()),
                    LIMIT);
            Files.delete(password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        move(unfinished, data());
    }

    private List<String> initdb(Path folder, Path password) {
        return List.of(
                program("initdb"),
                "--pgdata=" + folder,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin", // the same order of texts on every machine
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
    }

    /**
     * After a crash of the machine PostgreSQL's own pid file may name a number that another program has by now, and
     * PostgreSQL would refuse to start. Nothing of ours runs at this point.
     */
    private void forgetForeignPid() {
        Path file = data().resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return;
            }
            var pid = Files.readAllLines(file).stream().findFirst().orElse("");
            boolean foreign =
                    pid.matches("\\d{1,18}")
                            && ProcessHandle.of(Long.parseLong(pid))
                                    .map(CommandLines::of)
                                    .filter(line -> !line.isBlank() && !isOurs(line))
                                    .isPresent();
            if (foreign) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(String commandLine) {
        return commandLine.contains(data().toString()) || commandLine.contains("postgres:");
    }

    private Path home() {
        return layout.shared().resolve("postgresql");
    }

    private Path data() {
        return layout.data().resolve("postgresql");
    }

    private String program(String name) {
        return home().resolve("bin", name).toString();
    }

    private static void move(Path from, Path to) {
        try {
            Layout.deleteTree(to);
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

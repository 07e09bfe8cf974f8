package org.shenguan.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The real server, as the launcher unpacks, sets up, starts and stops it on this machine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PostgresTests {

    private final Ports ports = Ports.free();

    private Layout layout;
    private Secrets secrets;
    private Processes processes;

    @BeforeAll
    void start(@TempDir Path run) throws Exception {
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString("rwxr-xr-x"));
        layout = new Layout(Repository.root(), run, run);
        layout.prepare();
        secrets = Secrets.in(layout.secrets(), RandomGenerator.getDefault());
        startServer();
    }

    @AfterAll
    void stop() {
        assertThat(stopServer()).isEmpty();
    }

    @Test
    @Order(1)
    void losesNothingThatWasCommitted() throws SQLException {
        assertThat(shown("fsync")).isEqualTo("on");
        assertThat(shown("synchronous_commit")).isEqualTo("on");
        assertThat(shown("full_page_writes")).isEqualTo("on");
    }

    @Test
    @Order(2)
    void listensOnLoopbackOnly() throws SQLException {
        assertThat(shown("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(shown("unix_socket_directories")).isEmpty();
    }

    @Test
    @Order(3)
    void letsNoRoleOfAServiceRule() throws SQLException {
        try (var connection = as("approval_owner", "approval")) {
            var roles =
                    texts(
                            connection,
                            "select rolname from pg_roles where rolcanlogin and not rolsuper"
                                    + " and not rolbypassrls and not rolcreaterole"
                                    + " and not rolcreatedb");

            assertThat(roles).contains("keycloak");
            for (String database : Service.databases()) {
                assertThat(roles).contains(database + "_owner", database + "_app");
            }
        }
    }

    @Test
    @Order(4)
    void letsTheServiceWorkOnWhatItsOwnerMakes() throws SQLException {
        try (var owner = as("approval_owner", "approval")) {
            execute(
                    owner,
                    "create table decision (id int generated always as identity, word text)");
        }

        try (var app = as("approval_app", "approval")) {
            execute(app, "insert into decision (word) values ('准予')");
            assertThat(texts(app, "select word from decision")).containsExactly("准予");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, "drop table decision"))
                    .withMessageContaining("must be owner");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(app, "create table own (id int)"))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    @Order(5)
    void keepsServicesOutOfEachOthersDatabases() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> as("credit_app", "approval").close())
                .withMessageContaining("permission denied");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() ->
                        DriverManager.getConnection(
                                        ports.jdbcUrl("approval"), "approval_app", "wrong")
                                .close())
                .withMessageContaining("password authentication failed");
    }

    @Test
    @Order(6)
    void findsTheDataAgainAfterARestart() throws SQLException {
        assertThat(stopServer()).isEmpty();
        startServer();

        try (var app = as("approval_app", "approval")) {
            assertThat(texts(app, "select word from decision")).containsExactly("准予");
        }
    }

    private void startServer() {
        processes = new Processes(layout);
        var postgres =
                new Postgres(layout, ports, processes, secrets, Unprivileged.ofThisMachine());
        postgres.unpack();
        postgres.start();
        new Databases(postgres, secrets).ensure();
    }

    private List<String> stopServer() {
        return processes.stopAll(List.of(Set.of(Postgres.NAME)));
    }

    private String shown(String setting) throws SQLException {
        // Only the superuser may see all of them.
        String password = secrets.get("postgres.superuser");
        try (var connection =
                DriverManager.getConnection(
                        ports.jdbcUrl("approval"), Postgres.SUPERUSER, password)) {
            return texts(connection, "show " + setting).getFirst();
        }
    }

    private Connection as(String role, String database) throws SQLException {
        return DriverManager.getConnection(
                ports.jdbcUrl(database), role, secrets.get("postgres." + role));
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}

package org.shenguan.chassis.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One PostgreSQL server for all tests of a module; every context gets a database of its own. */
public final class PostgresServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final PostgresServer INSTANCE = new PostgresServer();

    private final String host;
    private final int port;
    private final String adminUser;
    private final String adminPassword;

    private PostgresServer() {
        if (Servers.inContainers()) {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
            container.start();
            host = container.getHost();
            port = container.getMappedPort(5432);
            adminUser = container.getUsername();
            adminPassword = container.getPassword();
        } else {
            try {
                // Durability is off for speed here; what must survive a crash is tested elsewhere.
                EmbeddedPostgres server =
                        EmbeddedPostgres.builder()
                                .setServerConfig("max_connections", "200")
                                .setServerConfig("shared_buffers", "64MB")
                                .setPGStartupWait(Duration.ofSeconds(60))
                                .start();
                host = "127.0.0.1";
                port = server.getPort();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            adminUser = "postgres";
            adminPassword = "postgres";
        }
    }

    /** The running server. */
    public static PostgresServer running() {
        return INSTANCE;
    }

    /**
     * A fresh database with an owner that migrates and a role that the service works under, as in
     * production: neither is a superuser, so that row level security binds.
     */
    public TestDatabase createDatabase(String service) {
        String name = service.replace('-', '_') + "_" + DATABASES.incrementAndGet();
        TestDatabase database =
                new TestDatabase(
                        "jdbc:postgresql://%s:%d/%s".formatted(host, port, name),
                        name + "_owner",
                        name + "_app",
                        "test-only");
        try (Connection admin = admin("postgres");
                Statement sql = admin.createStatement()) {
            sql.execute("create role %s login password 'test-only'".formatted(database.owner()));
            sql.execute("create role %s login password 'test-only'".formatted(database.app()));
            sql.execute("create database %s owner %s".formatted(name, database.owner()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        try (Connection admin = admin(name);
                Statement sql = admin.createStatement()) {
            sql.execute("grant usage on schema public to " + database.app());
            grantDefault(sql, database, "select, insert, update, delete on tables");
            grantDefault(sql, database, "usage, select on sequences");
            grantDefault(sql, database, "execute on functions");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return database;
    }

    private static void grantDefault(Statement sql, TestDatabase database, String rights)
            throws SQLException {
        sql.execute(
                "alter default privileges for role %s in schema public grant %s to %s"
                        .formatted(database.owner(), rights, database.app()));
    }

    private Connection admin(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://%s:%d/%s".formatted(host, port, database),
                adminUser,
                adminPassword);
    }

    /** A database made for one test context. */
    public record TestDatabase(String url, String owner, String app, String password) {

        /** As the owner, whom row level security does not bind: to look at everything. */
        public Connection connectAsOwner() throws SQLException {
            return DriverManager.getConnection(url, owner, password);
        }
    }
}

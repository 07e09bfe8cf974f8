package org.shenguan.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A real PostgreSQL server of its own, durable as in production. */
public final class BenchPostgres implements AutoCloseable {

    private static final List<String> DURABLE =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    private final EmbeddedPostgres server;

    private BenchPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static BenchPostgres start() throws IOException, SQLException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_connections", "100")
                        .setServerConfig("max_wal_size", "4GB")
                        .setPGStartupWait(Duration.ofSeconds(60));
        // The library switches these off: right for tests, wrong for measuring.
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        BenchPostgres postgres = new BenchPostgres(builder.start());
        for (String setting : DURABLE) {
            if (!postgres.setting(setting).equals("on")) {
                throw new IllegalStateException(setting + " is off");
            }
        }
        return postgres;
    }

    /** A fresh database with its owner and the role that a service works under, bound to its rows. */
    public Database createDatabase(String name) throws SQLException {
        Database database = new Database(url(name), name + "_owner", name + "_app", "bench-only");
        try (Connection admin = admin("postgres");
                Statement sql = admin.createStatement()) {
            sql.execute("create role %s login password 'bench-only'".formatted(database.owner()));
            sql.execute("create role %s login password 'bench-only'".formatted(database.app()));
            sql.execute("create database %s owner %s".formatted(name, database.owner()));
        }
        try (Connection admin = admin(name);
                Statement sql = admin.createStatement()) {
            sql.execute("grant usage on schema public to " + database.app());
            for (String rights :
                    List.of(
                            "select, insert, update, delete on tables",
                            "usage, select on sequences",
                            "execute on functions")) {
                sql.execute(
                        "alter default privileges for role %s in schema public grant %s to %s"
                                .formatted(database.owner(), rights, database.app()));
            }
        }
        return database;
    }

    /** A database of a service. */
    public record Database(String url, String owner, String app, String password) {

        /** As the owner, whom row level security does not bind. */
        public Connection connectAsOwner() throws SQLException {
            return DriverManager.getConnection(url, owner, password);
        }
    }

    String version() throws SQLException {
        return setting("server_version");
    }

    private String setting(String name) throws SQLException {
        try (Connection admin = admin("postgres");
                Statement sql = admin.createStatement();
                ResultSet row = sql.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection admin(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "postgres");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), database);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

package org.shenguan.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * 数据库与角色: each service has a database with an owner that migrates and an app role that works, so that row level
 * security and append-only grants bind the service itself. Done again at every start; what is there stays.
 */
final class Databases {

    static final String KEYCLOAK = "keycloak";

    private final Postgres postgres;
    private final Secrets secrets;

    Databases(Postgres postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    void ensure() {
        try {
            try (var connection = postgres.connect("postgres")) {
                ensureRole(connection, KEYCLOAK, "");
                ensureDatabase(connection, KEYCLOAK, KEYCLOAK);
                for (String name : Service.databases()) {
                    ensureRole(connection, owner(name), "");
                    // An open transaction holds back every outbox on the server: none may stay
                    // open.
                    ensureRole(
                            connection,
                            app(name),
                            "set idle_in_transaction_session_timeout = '60s'");
                    ensureDatabase(connection, name, owner(name));
                    execute(connection, "grant connect on database %s to %s", name, app(name));
                }
            }
            for (String name : Service.databases()) {
                try (var connection = postgres.connect(name)) {
                    grantWork(connection, owner(name), app(name));
                }
            }
        } catch (SQLException e) {
            throw new LaunchFailure("The databases cannot be set up: " + e.getMessage(), e);
        }
    }

    static String owner(String database) {
        return database + "_owner";
    }

    static String app(String database) {
        return database + "_app";
    }

    private void ensureRole(Connection connection, String role, String setting)
            throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role %s login nosuperuser nocreatedb nocreaterole", role);
        }
        execute(connection, "alter role %s password '%s'", role, secrets.get("postgres." + role));
        if (!setting.isEmpty()) {
            execute(connection, "alter role %s %s", role, setting);
        }
    }

    private static void ensureDatabase(Connection connection, String name, String owner)
            throws SQLException {
        if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
            execute(connection, "create database %s owner %s", name, owner);
        }
        execute(connection, "revoke connect on database %s from public", name);
    }

    private static void grantWork(Connection connection, String owner, String app)
            throws SQLException {
        execute(connection, "grant usage on schema public to %s", app);
        for (String grant :
                List.of(
                        "select, insert, update, delete on tables",
                        "usage, select on sequences",
                        "execute on functions")) {
            execute(
                    connection,
                    "alter default privileges for role %s in schema public grant %s to %s",
                    owner,
                    grant,
                    app);
        }
    }

    private static boolean exists(Connection connection, String question, String name)
            throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    // Names are ours and passwords hexadecimal, so that nothing here needs quoting.
    private static void execute(Connection connection, String command, Object... parts)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command.formatted(parts));
        }
    }
}

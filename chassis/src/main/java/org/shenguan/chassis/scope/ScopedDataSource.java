package org.shenguan.chassis.scope;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells every connection, when it leaves the pool, whose rows it may touch. Row level security in
 * the database does the rest, so JPA, hand-written SQL and exports are bound alike, and a forgotten
 * condition shows nothing instead of everything.
 */
final class ScopedDataSource extends DelegatingDataSource {

    private final CallerScope scope;

    ScopedDataSource(DataSource target, CallerScope scope) {
        super(target);
        this.scope = scope;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            ScopeSwitch.apply(connection, scope.current(), false);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("Connections are scoped; another user's would not be");
    }
}

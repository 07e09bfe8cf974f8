package org.shenguan.chassis.scope;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Works under another scope than the caller's: the platform's own work on events and timers, and
 * the few acts of an officer that lawfully reach beyond their department, such as returning an
 * assignment so that it goes to another one.
 */
public final class ScopeSwitch implements CallerScope {

    private static final ScopedValue<RowScope> CHOSEN = ScopedValue.newInstance();

    private final CallerScope caller;
    private @Nullable DataSource dataSource;
    private @Nullable Supplier<EntityManager> entities;

    ScopeSwitch(CallerScope caller) {
        this.caller = caller;
    }

    /** For a database without row scope: every caller is the platform. */
    public static ScopeSwitch unscoped() {
        return new ScopeSwitch(RowScope::everything);
    }

    /** Called once while the context starts: the data source needs this switch first. */
    void bind(DataSource source, @Nullable Supplier<EntityManager> entityManager) {
        this.dataSource = source;
        this.entities = entityManager;
    }

    @Override
    public RowScope current() {
        return CHOSEN.isBound() ? CHOSEN.get() : caller.current();
    }

    /** Runs the work under the scope; inside a transaction the open connection changes with it. */
    public void within(RowScope scope, Runnable work) {
        within(
                scope,
                () -> {
                    work.run();
                    return Boolean.TRUE;
                });
    }

    /** Like {@link #within(RowScope, Runnable)}, with a result. */
    public <T> T within(RowScope scope, Supplier<T> work) {
        if (!isConnectionOpen()) {
            return ScopedValue.where(CHOSEN, scope).call(work::get);
        }
        RowScope before = current();
        flush();
        applyToOpenConnection(scope);
        T result = ScopedValue.where(CHOSEN, scope).call(work::get);
        flush();
        // After a failure there is nothing to restore: the transaction ends, and so does the
        // setting.
        applyToOpenConnection(before);
        return result;
    }

    private boolean isConnectionOpen() {
        return dataSource != null && TransactionSynchronizationManager.hasResource(dataSource);
    }

    private void flush() {
        if (entities != null) {
            entities.get().flush();
        }
    }

    private void applyToOpenConnection(RowScope scope) {
        DataSource source = dataSource;
        if (source == null) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            apply(connection, scope, true);
        } catch (SQLException e) {
            throw new IllegalStateException("The scope of the connection cannot be changed", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    static void apply(Connection connection, RowScope scope, boolean untilTransactionEnds)
            throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement(
                        """
                        select set_config('shenguan.region_from', ?, ?),
                               set_config('shenguan.region_to', ?, ?),
                               set_config('shenguan.department', ?, ?),
                               set_config('shenguan.platform', ?, ?)
                        """)) {
            set.setString(1, scope.regionFrom());
            set.setBoolean(2, untilTransactionEnds);
            set.setString(3, scope.regionTo());
            set.setBoolean(4, untilTransactionEnds);
            set.setString(5, scope.department());
            set.setBoolean(6, untilTransactionEnds);
            set.setString(7, scope.platform() ? "on" : "");
            set.setBoolean(8, untilTransactionEnds);
            set.execute();
        }
    }
}

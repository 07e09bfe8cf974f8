package org.shenguan.chassis.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * The unsealed entries of a window of finished transactions, by number, streamed so that memory stays
 * constant however many there are. Its transaction only reads: it holds no horizon back.
 */
final class AuditWindow implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement query;
    private final ResultSet rows;

    private AuditWindow(Connection connection, PreparedStatement query, ResultSet rows) {
        this.connection = connection;
        this.query = query;
        this.rows = rows;
    }

    /**
     * Opens a window.
     *
     * @param from transactions from this id on
     * @param below and below this one
     * @param afterId entries after this number only
     */
    static AuditWindow open(DataSource dataSource, long from, long below, long afterId)
            throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            PreparedStatement query =
                    connection.prepareStatement(
                            """
                            select %s from audit_entry entry
                            where transaction_id >= ?::text::xid8 and transaction_id < ?::text::xid8
                              and id > ?
                              and not exists (select from audit_link where entry_id = entry.id)
                            order by id
                            """
                                    .formatted(AuditEntry.COLUMNS));
            query.setFetchSize(AuditChain.PIECE);
            query.setLong(1, from);
            query.setLong(2, below);
            query.setLong(3, afterId);
            return new AuditWindow(connection, query, query.executeQuery());
        } catch (SQLException e) {
            release(connection);
            throw e;
        }
    }

    /** The next entries, empty at the end. */
    List<AuditEntry> next() throws SQLException {
        List<AuditEntry> batch = new ArrayList<>();
        while (batch.size() < AuditChain.PIECE && rows.next()) {
            batch.add(AuditEntry.read(rows));
        }
        return batch;
    }

    @Override
    public void close() throws SQLException {
        try {
            rows.close();
            query.close();
        } finally {
            release(connection);
        }
    }

    private static void release(Connection connection) throws SQLException {
        try {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setAutoCommit(true);
        } finally {
            connection.close();
        }
    }
}

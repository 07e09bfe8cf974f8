package org.shenguan.chassis.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Streams the rows of one window through a server-side cursor: memory stays constant however many
 * events piled up while the broker was away.
 */
final class OutboxWindowReader implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement query;
    private final ResultSet rows;
    private final String source;

    private OutboxWindowReader(
            Connection connection, PreparedStatement query, ResultSet rows, String source) {
        this.connection = connection;
        this.query = query;
        this.rows = rows;
        this.source = source;
    }

    static OutboxWindowReader open(
            DataSource dataSource, OutboxJournal.Position window, String source, int fetchSize)
            throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            // A cursor needs a transaction; it is read-only, so it holds no other relay back.
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            PreparedStatement query =
                    connection.prepareStatement(
                            """
                            select id, event_id, contract, topic, subject, sequence, occurred_at,
                                   traceparent, payload
                            from outbox
                            where transaction_id >= ?::text::xid8 and transaction_id < ?::text::xid8
                              and id > ?
                            order by id
                            """);
            query.setFetchSize(fetchSize);
            query.setLong(1, window.settled());
            query.setLong(2, window.horizon());
            query.setLong(3, window.lastId());
            return new OutboxWindowReader(connection, query, query.executeQuery(), source);
        } catch (SQLException e) {
            release(connection);
            throw e;
        }
    }

    /** The next rows, at most {@code size}; empty when the window is exhausted. */
    List<OutboxRow> next(int size) throws SQLException {
        List<OutboxRow> batch = new ArrayList<>();
        while (batch.size() < size && rows.next()) {
            batch.add(OutboxRow.read(rows, source));
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

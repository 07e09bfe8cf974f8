package org.shenguan.chassis.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A window too large for one batch, as it piles up while the broker is away. The server keeps the
 * order of the keys in a cursor of the session, so memory here stays constant however many events
 * wait, and no transaction stays open that would hold back the cleaning of tables meanwhile.
 */
final class OutboxBacklog implements AutoCloseable {

    private final Connection session;
    private final String columns;
    private final String source;
    private boolean exhausted;

    private OutboxBacklog(Connection session, String columns, String source) {
        this.session = session;
        this.columns = columns;
        this.source = source;
    }

    static OutboxBacklog open(
            Connection session, OutboxJournal.Position from, String columns, String source)
            throws SQLException {
        // A cursor takes no parameters here; all three are numbers.
        String declare =
                """
                declare outbox_backlog no scroll cursor with hold for
                select transaction_id::text, id from outbox
                where transaction_id >= '%d'::xid8
                  and not (transaction_id < '%d'::xid8 and id <= %d)
                order by id
                """
                        .formatted(from.settled(), from.horizon(), from.lastId());
        try (Statement statement = session.createStatement()) {
            statement.execute(declare);
        }
        return new OutboxBacklog(session, columns, source);
    }

    /** Whether the rows last read were the last ones. */
    boolean isExhausted() {
        return exhausted;
    }

    /** The next rows, at most {@code size}. */
    List<OutboxRow> next(int size) throws SQLException {
        List<String> transactions = new ArrayList<>(size);
        List<Long> ids = new ArrayList<>(size);
        try (Statement fetch = session.createStatement();
                ResultSet key = fetch.executeQuery("fetch " + size + " from outbox_backlog")) {
            while (key.next()) {
                transactions.add(key.getString(1));
                ids.add(key.getLong(2));
            }
        }
        exhausted = ids.size() < size;
        return ids.isEmpty() ? List.of() : rows(transactions, ids);
    }

    private List<OutboxRow> rows(List<String> transactions, List<Long> ids) throws SQLException {
        Array transactionIds = session.createArrayOf("text", transactions.toArray());
        Array rowIds = session.createArrayOf("bigint", ids.toArray());
        try (PreparedStatement query =
                session.prepareStatement(
                        """
                        select %s
                        from unnest(?::text[], ?::bigint[]) as k(transaction_id, id)
                        join outbox o on o.transaction_id = k.transaction_id::xid8 and o.id = k.id
                        order by o.id
                        """
                                .formatted(columns))) {
            query.setArray(1, transactionIds);
            query.setArray(2, rowIds);
            List<OutboxRow> rows = new ArrayList<>(ids.size());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(OutboxRow.read(row, source));
                }
            }
            return rows;
        } finally {
            transactionIds.free();
            rowIds.free();
        }
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("close outbox_backlog");
        }
    }
}

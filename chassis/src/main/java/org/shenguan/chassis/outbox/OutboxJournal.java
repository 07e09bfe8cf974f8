package org.shenguan.chassis.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The relay's own view of the outbox, on one connection that holds the leadership lock.
 *
 * <p>Numbers given out by a sequence are not the order of commits. What is committed is sent at once,
 * by number: two changes of one aggregate, which a row lock or its version keeps apart, got their
 * numbers in their order, and the earlier one is committed wherever the later one is. A transaction
 * that commits late is found later, because everything above the oldest transaction that still ran is
 * looked at again; what was sent of it before is remembered here. (To send only what lies below that
 * transaction would break the order: of two changes the later one may carry the lower transaction id, if
 * its transaction began first and waited for the row.)
 */
final class OutboxJournal implements AutoCloseable {

    // Any number serves, as long as nothing else in the service's database takes the same lock.
    private static final long LEADERSHIP = 0x5348_454e_4755_414eL;

    private static final String COLUMNS =
            "o.id, o.transaction_id::text::bigint as transaction_id, o.event_id, o.contract, o.topic, o.subject, o.sequence, o.occurred_at, o.traceparent, "
                    + "o.payload";

    private final Connection leader;
    private final String source;
    private final long epoch;
    private final PreparedStatement drawWindow;
    private final PreparedStatement savePosition;
    // Sent rows of transactions that are not settled yet, with their transaction.
    private final Map<Long, Long> ahead = new HashMap<>();
    private Position position;
    private @Nullable OutboxBacklog backlog;

    /**
     * Where the relay stands.
     *
     * @param settled every row of a transaction below this id has been sent
     * @param horizon what will be settled once the backlog is sent, equal to settled without one
     * @param lastId last row sent of the backlog
     */
    record Position(long settled, long horizon, long lastId) {
        boolean insideWindow() {
            return horizon > settled;
        }

        Position windowDone() {
            return new Position(horizon, horizon, 0);
        }
    }

    /**
     * Rows to send, in order.
     *
     * @param after where the relay stands once they are sent
     */
    record Batch(List<OutboxRow> rows, Position after) {}

    private OutboxJournal(Connection leader, String source, long epoch, Position position)
            throws SQLException {
        this.leader = leader;
        this.source = source;
        this.epoch = epoch;
        this.position = position;
        this.drawWindow =
                leader.prepareStatement(
                        """
                        with horizon as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as x)
                        select horizon.x::text::bigint as horizon, %s
                        from horizon left join lateral (
                            select * from outbox
                            where transaction_id >= ?::text::xid8 and id <> all (?)
                            limit ?) o on true
                        """
                                .formatted(COLUMNS));
        this.savePosition =
                leader.prepareStatement(
                        """
                        update outbox_position set settled = ?, horizon = ?, last_id = ?, \
                        moved_at = clock_timestamp()
                        where epoch = ?
                        """);
    }

    /** Becomes the one relay of this database, or returns null if another one is. */
    static @Nullable OutboxJournal tryLead(DataSource dataSource, String source)
            throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (!lock(connection)) {
                connection.close();
                return null;
            }
            try (Statement session = connection.createStatement()) {
                // A position lost with the server only repeats events, which consumers know by
                // their id;
                // waiting for the disk would cost every batch. The server drops a leader whose
                // machine
                // is gone after a dozen seconds, and with it the lock.
                session.execute(
                        """
                        set synchronous_commit = off; set tcp_keepalives_idle = 5;
                        set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3
                        """);
            }
            try (PreparedStatement next =
                            connection.prepareStatement(
                                    """
                                    update outbox_position set epoch = epoch + 1
                                    returning epoch, settled, horizon, last_id
                                    """);
                    ResultSet row = next.executeQuery()) {
                row.next();
                OutboxJournal journal =
                        new OutboxJournal(
                                connection,
                                source,
                                row.getLong(1),
                                new Position(row.getLong(2), row.getLong(3), row.getLong(4)));
                journal.followIntoARestoredServer();
                return journal;
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * A database restored from a dump into another server counts its transactions from the start
     * again, so that every new event would lie below what is settled and never be sent. What the dump
     * held as sent is dropped, and what it held as waiting is written into a transaction of today.
     */
    private void followIntoARestoredServer() throws SQLException {
        long newest = newestTransaction();
        if (position.settled() <= newest && position.horizon() <= newest) {
            return;
        }
        leader.setAutoCommit(false);
        try (PreparedStatement dropSent =
                        leader.prepareStatement(
                                """
                                delete from outbox
                                where transaction_id < ?::text::xid8
                                   or transaction_id < ?::text::xid8 and id <= ?
                                """);
                PreparedStatement renew =
                        leader.prepareStatement(
                                "update outbox set transaction_id = pg_current_xact_id()")) {
            dropSent.setLong(1, position.settled());
            dropSent.setLong(2, position.horizon());
            dropSent.setLong(3, position.lastId());
            dropSent.executeUpdate();
            renew.executeUpdate();
            save(new Position(0, 0, 0));
            leader.commit();
        } catch (SQLException e) {
            leader.rollback();
            throw e;
        } finally {
            leader.setAutoCommit(true);
        }
    }

    private long newestTransaction() throws SQLException {
        try (PreparedStatement query =
                        leader.prepareStatement(
                                "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement attempt =
                connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            attempt.setLong(1, LEADERSHIP);
            try (ResultSet row = attempt.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** The next rows to send, at most {@code size}; none if nothing committed waits. */
    Batch next(int size) throws SQLException {
        Batch batch = read(size);
        if (batch.rows().isEmpty() && !batch.after().equals(position)) {
            boolean settlesWhatWasSent = isAnySettledBy(batch.after());
            follow(batch);
            if (settlesWhatWasSent) {
                save(position);
            }
        }
        return batch;
    }

    private Batch read(int size) throws SQLException {
        if (backlog == null && position.insideWindow()) {
            backlog = OutboxBacklog.open(leader, position, COLUMNS, source);
        }
        return backlog == null ? readAll(size) : readBacklog(backlog, size);
    }

    private Batch readBacklog(OutboxBacklog open, int size) throws SQLException {
        Position at = position;
        List<OutboxRow> rows = List.of();
        while (rows.isEmpty()) {
            List<OutboxRow> page = open.next(size);
            rows = page.stream().filter(row -> !ahead.containsKey(row.id())).toList();
            if (open.isExhausted()) {
                open.close();
                backlog = null;
                return new Batch(rows, at.windowDone());
            }
            at = new Position(at.settled(), at.horizon(), page.getLast().id());
        }
        return new Batch(rows, at);
    }

    /** One round trip where it matters: all that waits fits into a batch, as nearly always. */
    private Batch readAll(int size) throws SQLException {
        drawWindow.setLong(1, position.settled());
        drawWindow.setArray(2, leader.createArrayOf("bigint", ahead.keySet().toArray()));
        drawWindow.setInt(3, size + 1);
        List<OutboxRow> rows = new ArrayList<>();
        long horizon = position.settled();
        try (ResultSet row = drawWindow.executeQuery()) {
            while (row.next()) {
                // A restarted server may count from a little below; what is settled stays settled.
                horizon = Math.max(position.settled(), row.getLong("horizon"));
                if (row.getString("event_id") != null) {
                    rows.add(OutboxRow.read(row, source));
                }
            }
        }
        if (rows.size() > size) {
            position = new Position(position.settled(), horizon, 0);
            OutboxBacklog open = OutboxBacklog.open(leader, position, COLUMNS, source);
            backlog = open;
            return readBacklog(open, size);
        }
        rows.sort(Comparator.comparingLong(OutboxRow::id));
        return new Batch(rows, new Position(horizon, horizon, 0));
    }

    /** The batch has been acknowledged by the broker or parked. */
    void settle(Batch batch) throws SQLException {
        save(batch.after());
        follow(batch);
    }

    /** How many sent rows are remembered one by one. */
    int remembered() {
        return ahead.size();
    }

    private boolean isAnySettledBy(Position after) {
        return ahead.values().stream().anyMatch(transaction -> transaction < after.settled());
    }

    private void follow(Batch batch) {
        position = batch.after();
        for (OutboxRow row : batch.rows()) {
            // Of a backlog only what its end will not settle: memory stays constant however long it
            // is.
            if (row.transactionId() >= position.horizon()) {
                ahead.put(row.id(), row.transactionId());
            }
        }
        ahead.values().removeIf(transaction -> transaction < position.settled());
    }

    private void save(Position after) throws SQLException {
        savePosition.setLong(1, after.settled());
        savePosition.setLong(2, after.horizon());
        savePosition.setLong(3, after.lastId());
        savePosition.setLong(4, epoch);
        if (savePosition.executeUpdate() == 0) {
            throw new SQLException("Another relay took over; this one stops");
        }
        position = after;
    }

    /** The leading connection, for what else only the leader may write. */
    Connection session() {
        return leader;
    }

    @Override
    public void close() throws SQLException {
        // The pool keeps the session: give everything back before the connection goes home.
        try (leader;
                Statement session = leader.createStatement()) {
            session.execute(
                    """
                    close all; select pg_advisory_unlock_all();
                    reset synchronous_commit; reset tcp_keepalives_idle;
                    reset tcp_keepalives_interval; reset tcp_keepalives_count
                    """);
        }
    }
}

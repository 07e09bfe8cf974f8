package org.shenguan.chassis.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The relay's own view of the outbox, on one connection that holds the leadership lock.
 *
 * <p>Numbers given out by a sequence are not the order of commits, so rows are read by window: all
 * rows of transactions that had ended when the window was drawn ({@code transaction_id} below
 * PostgreSQL's snapshot horizon) and had not ended at the window before. Within a window rows go by
 * id. A transaction that commits late falls into a later window and is never skipped; two changes of
 * one aggregate, which a row lock or its version keeps apart, never swap.
 */
final class OutboxJournal implements AutoCloseable {

    // Any number serves, as long as nothing else in the service's database takes the same lock.
    private static final long LEADERSHIP = 0x5348_454e_4755_414eL;

    private final Connection leader;
    private final DataSource dataSource;
    private final long epoch;
    private Position position;

    /**
     * Where the relay stands.
     *
     * @param settled every row of a transaction below this id has been sent
     * @param horizon upper end of the window being sent, equal to settled between windows
     * @param lastId last row sent inside that window
     */
    record Position(long settled, long horizon, long lastId) {
        boolean insideWindow() {
            return horizon > settled;
        }
    }

    private OutboxJournal(Connection leader, DataSource dataSource, long epoch, Position position) {
        this.leader = leader;
        this.dataSource = dataSource;
        this.epoch = epoch;
        this.position = position;
    }

    /** Becomes the one relay of this database, or returns null if another one is. */
    static @Nullable OutboxJournal tryLead(DataSource dataSource) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            if (!lock(connection)) {
                connection.close();
                return null;
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
                                dataSource,
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
        long newest = transactionId("pg_snapshot_xmax(pg_current_snapshot())");
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
            position = new Position(0, 0, 0);
            save();
            leader.commit();
        } catch (SQLException e) {
            leader.rollback();
            throw e;
        } finally {
            leader.setAutoCommit(true);
        }
    }

    private long transactionId(String expression) throws SQLException {
        try (PreparedStatement query =
                        leader.prepareStatement("select " + expression + "::text::bigint");
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

    /** Draws the next window, or resumes the one that was interrupted. */
    Position window() throws SQLException {
        if (!position.insideWindow()) {
            position =
                    new Position(
                            position.settled(),
                            transactionId("pg_snapshot_xmin(pg_current_snapshot())"),
                            0);
        }
        return position;
    }

    /** A reader over the rest of the window; close it before {@link #windowDone()}. */
    OutboxWindowReader read(Position window, String source, int fetchSize) throws SQLException {
        return OutboxWindowReader.open(dataSource, window, source, fetchSize);
    }

    /** Everything up to this row of the window has been acknowledged by the broker. */
    void sentThrough(long lastId) throws SQLException {
        position = new Position(position.settled(), position.horizon(), lastId);
        save();
    }

    /** The whole window has been sent; saved with the next batch if nothing was in it. */
    void windowDone(boolean anySent) throws SQLException {
        position = new Position(position.horizon(), position.horizon(), 0);
        if (anySent) {
            save();
        }
    }

    void park(OutboxRow row, String reason) throws SQLException {
        try (PreparedStatement insert =
                leader.prepareStatement(
                        """
                        insert into outbox_parked (id, topic, subject, reason)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)) {
            insert.setLong(1, row.id());
            insert.setString(2, row.topic());
            insert.setString(3, row.envelope().subject());
            insert.setString(4, reason);
            insert.executeUpdate();
        }
    }

    /** Topic and subject, by line, of everything parked and not yet released. */
    Set<String> parkedSubjects() throws SQLException {
        Set<String> keys = new HashSet<>();
        try (PreparedStatement query =
                        leader.prepareStatement(
                                "select distinct topic, subject from outbox_parked");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                keys.add(row.getString(1) + '\n' + row.getString(2));
            }
        }
        return keys;
    }

    private void save() throws SQLException {
        try (PreparedStatement update =
                leader.prepareStatement(
                        """
                        update outbox_position set settled = ?, horizon = ?, last_id = ?, \
                        moved_at = clock_timestamp()
                        where epoch = ?
                        """)) {
            update.setLong(1, position.settled());
            update.setLong(2, position.horizon());
            update.setLong(3, position.lastId());
            update.setLong(4, epoch);
            if (update.executeUpdate() == 0) {
                throw new SQLException("Another relay took over; this one stops");
            }
        }
    }

    @Override
    public void close() throws SQLException {
        // The pool keeps the session: give the lock back before the connection goes home.
        try (PreparedStatement unlock =
                leader.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        } finally {
            leader.close();
        }
    }
}

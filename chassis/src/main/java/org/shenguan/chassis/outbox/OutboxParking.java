package org.shenguan.chassis.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;

/**
 * 停放: subjects of which an event will never be taken by the broker as it is. Their later events wait
 * behind it, everybody else's flow. Only the leading relay parks and releases, so the order of a
 * subject holds; operators ask for it by marking rows.
 */
final class OutboxParking {

    private final Connection leader;
    private final String source;
    // Key to whether its release was asked for.
    private final Map<Key, Boolean> parked = new HashMap<>();

    private record Key(String topic, String subject) {
        static Key of(OutboxRow row) {
            return new Key(row.topic(), row.envelope().subject());
        }
    }

    private OutboxParking(Connection leader, String source) {
        this.leader = leader;
        this.source = source;
    }

    static OutboxParking of(OutboxJournal journal, String source) throws SQLException {
        OutboxParking parking = new OutboxParking(journal.session(), source);
        parking.read();
        return parking;
    }

    boolean isEmpty() {
        return parked.isEmpty();
    }

    boolean holds(OutboxRow row) {
        return parked.containsKey(Key.of(row));
    }

    void park(OutboxRow row, String reason) throws SQLException {
        parked.putIfAbsent(Key.of(row), false);
        try (PreparedStatement insert =
                leader.prepareStatement(
                        """
                        insert into outbox_parked (id, event_id, contract, topic, subject, sequence, \
                        occurred_at, traceparent, payload, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)) {
            EventEnvelope envelope = row.envelope();
            insert.setLong(1, row.id());
            insert.setObject(2, envelope.id());
            insert.setString(3, row.contract());
            insert.setString(4, row.topic());
            insert.setString(5, envelope.subject());
            insert.setLong(6, envelope.sequence());
            insert.setTimestamp(7, Timestamp.from(envelope.time()));
            insert.setString(8, envelope.traceparent());
            insert.setString(9, row.payload());
            insert.setString(10, reason);
            insert.executeUpdate();
        }
    }

    /**
     * Takes notice of what operators asked for: discarded rows are gone, and subjects to be released
     * are sent again in their order until one is refused again.
     *
     * @param send sends one row and says why it was refused, or null
     */
    void heed(Function<OutboxRow, @Nullable String> send) throws SQLException {
        read();
        for (Map.Entry<Key, Boolean> entry : List.copyOf(parked.entrySet())) {
            if (entry.getValue() && release(entry.getKey(), send)) {
                parked.remove(entry.getKey());
            }
        }
    }

    private boolean release(Key key, Function<OutboxRow, @Nullable String> send)
            throws SQLException {
        for (OutboxRow row : rowsOf(key)) {
            String refusal = send.apply(row);
            if (refusal != null) {
                update(
                        "update outbox_parked set release_requested = false, reason = ? where topic = ? and subject = ?",
                        refusal,
                        key);
                parked.put(key, false);
                return false;
            }
            try (PreparedStatement delete =
                    leader.prepareStatement("delete from outbox_parked where id = ?")) {
                delete.setLong(1, row.id());
                delete.executeUpdate();
            }
        }
        return true;
    }

    private List<OutboxRow> rowsOf(Key key) throws SQLException {
        try (PreparedStatement query =
                leader.prepareStatement(
                        "select *, 0 as transaction_id from outbox_parked where topic = ? and subject = ? order by position")) {
            query.setString(1, key.topic());
            query.setString(2, key.subject());
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(OutboxRow.read(row, source));
                }
            }
            return rows;
        }
    }

    private void update(String sql, String value, Key key) throws SQLException {
        try (PreparedStatement update = leader.prepareStatement(sql)) {
            update.setString(1, value);
            update.setString(2, key.topic());
            update.setString(3, key.subject());
            update.executeUpdate();
        }
    }

    private void read() throws SQLException {
        parked.clear();
        try (PreparedStatement query =
                        leader.prepareStatement(
                                """
                                select topic, subject, bool_or(release_requested)
                                from outbox_parked group by topic, subject
                                """);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                parked.put(new Key(row.getString(1), row.getString(2)), row.getBoolean(3));
            }
        }
    }
}

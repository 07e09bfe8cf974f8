package org.shenguan.chassis.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 封链: links what finished transactions recorded, in windows like the outbox relay: all entries of
 * transactions that had ended when the window was drawn and were not settled before, by number. One
 * that commits late comes in a later window and is never skipped. No act waits for it.
 *
 * <p>Everything it needs to know stands in the last link. Should two replicas ever seal at once, the
 * position lets only one of them go on.
 */
final class AuditSealer {

    private final DataSource dataSource;
    private final JdbcTemplate writing;
    private final JdbcClient jdbc;
    private final AuditChain chain;

    AuditSealer(DataSource dataSource, AuditChain chain) {
        this.dataSource = dataSource;
        this.writing = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.chain = chain;
    }

    private record Horizon(long oldestRunning, long next) {}

    /** Links everything that is finished; false if another replica was faster. */
    boolean seal() {
        AuditLink last = chain.last();
        Horizon now = horizon();
        try {
            if (last.settled() <= now.next()) {
                seal(last, last.settled(), now.oldestRunning(), 0, now.oldestRunning());
            } else {
                followIntoARestoredServer(last, now);
            }
            return true;
        } catch (DuplicateKeyException overtaken) {
            return false;
        } catch (SQLException e) {
            throw new IllegalStateException("The audit chain cannot be read", e);
        }
    }

    /**
     * A database restored from a dump into another server counts its transactions from the start
     * again. What the dump held unsealed lies above what was settled and is finished; what came since
     * has a higher number than anything in the dump.
     */
    private void followIntoARestoredServer(AuditLink last, Horizon now) throws SQLException {
        AuditLink dump = seal(last, last.settled(), Long.MAX_VALUE, 0, last.settled());
        long newestOfDump =
                jdbc.sql("select max(entry_id) from audit_link").query(Long.class).single();
        seal(dump, 0, now.oldestRunning(), newestOfDump, now.oldestRunning());
    }

    private AuditLink seal(AuditLink last, long from, long below, long afterId, long settled)
            throws SQLException {
        AuditLink end = last;
        try (AuditWindow window = AuditWindow.open(dataSource, from, below, afterId)) {
            List<AuditEntry> batch = window.next();
            while (!batch.isEmpty()) {
                List<AuditEntry> following = window.next();
                end = link(end, batch, from, following.isEmpty() ? settled : from);
                batch = following;
            }
        }
        return end;
    }

    /** Only the last link of a window settles it: a window that breaks off is drawn again. */
    private AuditLink link(AuditLink last, List<AuditEntry> batch, long from, long settled) {
        List<AuditLink> links = new ArrayList<>();
        AuditLink end = last;
        for (AuditEntry entry : batch) {
            end = end.next(entry, links.size() + 1 == batch.size() ? settled : from);
            links.add(end);
        }
        write(links);
        return end;
    }

    private void write(List<AuditLink> links) {
        writing.update(connection -> {
            PreparedStatement insert =
                    connection.prepareStatement(
                            """
                            insert into audit_link
                                (position, settled, entry_id, entry_hash, link_hash)
                            select position, settled::xid8, entry_id,
                                   decode(entry_hash, 'hex'), decode(link_hash, 'hex')
                            from unnest(?, ?, ?, ?, ?)
                                as link (position, settled, entry_id, entry_hash, link_hash)
                            """);
            List<AuditLink> all = links;
            insert.setArray(1, numbers(connection, all.stream().map(AuditLink::position)));
            insert.setArray(
                    2, texts(connection, all.stream().map(l -> Long.toString(l.settled()))));
            insert.setArray(3, numbers(connection, all.stream().map(AuditLink::entryId)));
            insert.setArray(4, texts(connection, all.stream().map(AuditLink::entryHash)));
            insert.setArray(5, texts(connection, all.stream().map(AuditLink::linkHash)));
            return insert;
        });
    }

    private static Array numbers(Connection connection, java.util.stream.Stream<Long> values)
            throws SQLException {
        return connection.createArrayOf("bigint", values.toArray());
    }

    private static Array texts(Connection connection, java.util.stream.Stream<String> values)
            throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private Horizon horizon() {
        return jdbc.sql(
                        """
                        select pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
                               pg_snapshot_xmax(pg_current_snapshot())::text::bigint
                        """)
                .query((row, _) -> new Horizon(row.getLong(1), row.getLong(2)))
                .single();
    }
}

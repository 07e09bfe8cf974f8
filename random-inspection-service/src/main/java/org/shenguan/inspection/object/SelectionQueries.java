package org.shenguan.inspection.object;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads what a draw may take out of the directory, as a copy stream: a whole province is read while
 * the database still sends it, and no list of it is ever held.
 */
@Repository
class SelectionQueries {

    /** Literals are quoted by the database itself; a copy takes no parameters. */
    private static final String COPY =
            """
            select format($query$
                copy (select uscc, region, name, classes, blacklisted, red_warning, sampling_coefficient,
                             departments, status, status_reason
                      from inspection_object
                      where (cardinality(%1$L::text[]) = 0 or classes && %1$L::text[])
                        and (cardinality(%2$L::text[]) = 0 or exists (select 1 from unnest(%2$L::text[]) place
                             where region like regexp_replace(place, '(0000|00)$', '') || '%%'))
                        and (cardinality(%3$L::text[]) = 0 or credit_grade = any (%3$L::text[]))
                        and (not %4$L::boolean or key_unit)
                      order by uscc collate "C", region collate "C") to stdout
                $query$, ?::text[], ?::text[], ?::text[], ?::boolean)
            """;

    private final JdbcTemplate jdbc;

    SelectionQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One entry after the other, in the order of the bytes of code and region. */
    void each(
            List<String> classes,
            List<String> regions,
            List<String> grades,
            boolean keyUnitsOnly,
            Consumer<DirectoryEntry> taker) {
        jdbc.execute((Connection connection) -> {
            String copy = copy(connection, classes, regions, grades, keyUnitsOnly);
            // a million rows are sorted in memory; the setting ends with the transaction
            connection.createStatement().execute("set local work_mem = '192MB'");
            read(connection, copy, taker);
            return Boolean.TRUE;
        });
    }

    private static String copy(
            Connection connection,
            List<String> classes,
            List<String> regions,
            List<String> grades,
            boolean keyUnitsOnly)
            throws SQLException {
        try (PreparedStatement format = connection.prepareStatement(COPY)) {
            int place = 1;
            for (List<String> list : List.of(classes, regions, grades)) {
                format.setArray(place++, connection.createArrayOf("text", list.toArray()));
            }
            format.setBoolean(place, keyUnitsOnly);
            try (ResultSet text = format.executeQuery()) {
                text.next();
                return text.getString(1);
            }
        }
    }

    private static void read(Connection connection, String copy, Consumer<DirectoryEntry> taker)
            throws SQLException {
        CopyOut stream = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
        try {
            CopiedRow row = new CopiedRow();
            for (byte[] line = stream.readFromCopy(); line != null; line = stream.readFromCopy()) {
                row.read(line);
                taker.accept(entry(row));
            }
        } finally {
            if (stream.isActive()) {
                stream.cancelCopy();
            }
        }
    }

    private static DirectoryEntry entry(CopiedRow row) {
        return new DirectoryEntry(
                row.text(0),
                row.repeated(1),
                row.text(2),
                null,
                row.list(3),
                false,
                row.isTrue(4),
                row.isTrue(5),
                null,
                row.repeated(6),
                row.list(7),
                ObjectStatus.valueOf(row.repeated(8)),
                row.find(9));
    }
}

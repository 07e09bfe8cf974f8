package org.shenguan.inspection.object;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Reads what a draw may take out of the directory, as a copy stream. Its rows begin with code and
 * region, whose widths are fixed, and are put in order as the bytes they come as: faster than the
 * database sorts them.
 */
@Repository
class SelectionQueries {

    /** Literals are quoted by the database itself; a copy takes no parameters. */
    private static final String COPY =
            """
            select format($query$
                copy (select uscc, region, name, array_to_string(classes, ','), blacklisted, red_warning,
                             sampling_coefficient, departments <> '{}', status, status_reason
                      from inspection_object
                      where (departments = '{}' or %5$L = any (departments))
                        and (cardinality(%1$L::text[]) = 0 or classes && %1$L::text[])
                        and (cardinality(%2$L::text[]) = 0 or exists (select 1 from unnest(%2$L::text[]) place
                             where region like regexp_replace(place, '(0000|00)$', '') || '%%'))
                        and (cardinality(%3$L::text[]) = 0 or credit_grade = any (%3$L::text[]))
                        and (not %4$L::boolean or key_unit)) to stdout
                $query$, ?::text[], ?::text[], ?::text[], ?::boolean, ?)
            """;

    /** 统一社会信用代码, a tab, 行政区划代码. */
    private static final int ORDERED_BY = 18 + 1 + 6;

    private final JdbcTemplate jdbc;

    SelectionQueries(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One entry after the other, in the order of the bytes of code and region. To write an array costs
     * the database as much as all other columns together, so none is asked for a million times.
     */
    void each(
            String department,
            List<String> classes,
            List<String> regions,
            List<String> grades,
            boolean keyUnitsOnly,
            Consumer<DirectoryEntry> taker) {
        jdbc.execute((Connection connection) -> {
            String copy = copy(connection, department, classes, regions, grades, keyUnitsOnly);
            read(connection, copy, department, taker);
            return Boolean.TRUE;
        });
    }

    private static String copy(
            Connection connection,
            String department,
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
            format.setBoolean(place++, keyUnitsOnly);
            format.setString(place, department);
            try (ResultSet text = format.executeQuery()) {
                text.next();
                return text.getString(1);
            }
        }
    }

    private static void read(
            Connection connection, String copy, String department, Consumer<DirectoryEntry> taker)
            throws SQLException {
        CopyOut stream = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
        try {
            List<byte[]> lines = new ArrayList<>();
            for (byte[] line = stream.readFromCopy(); line != null; line = stream.readFromCopy()) {
                lines.add(line);
            }
            byte[][] ordered = lines.toArray(byte[][]::new);
            Arrays.parallelSort(
                    ordered, (a, b) -> Arrays.compareUnsigned(a, 0, ORDERED_BY, b, 0, ORDERED_BY));
            CopiedRow row = new CopiedRow();
            List<String> own = List.of(department);
            for (byte[] line : ordered) {
                row.read(line);
                taker.accept(entry(row, own));
            }
        } finally {
            if (stream.isActive()) {
                stream.cancelCopy();
            }
        }
    }

    private static DirectoryEntry entry(CopiedRow row, List<String> own) {
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
                row.isTrue(7) ? own : List.of(),
                ObjectStatus.valueOf(row.repeated(8)),
                row.find(9));
    }
}

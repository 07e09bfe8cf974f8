package org.shenguan.chassis.privacy;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 密钥轮换: encrypts anew, with the active key, what an older key encrypted. */
final class KeyRotation {

    private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);
    private static final int AT_ONCE = 500;

    /** The database takes the text for what the id is: a UUID, a number. */
    private static final int OF_THE_COLUMN = Types.OTHER;

    private final PersonalCipher cipher;
    private final JdbcClient jdbc;
    private final List<EncryptedColumn> columns;

    KeyRotation(PersonalCipher cipher, JdbcClient jdbc, List<EncryptedColumn> columns) {
        this.cipher = cipher;
        this.jdbc = jdbc;
        this.columns = List.copyOf(columns);
    }

    void run() {
        columns.forEach(this::run);
    }

    /** By id, so that rows that cannot be decrypted are passed by and stop no others. */
    private void run(EncryptedColumn column) {
        List<String> kept = new ArrayList<>();
        List<Row> old = first(column);
        while (!old.isEmpty()) {
            old.stream().filter(row -> !rotate(column, row)).map(Row::id).forEach(kept::add);
            old = after(old.getLast(), column);
        }
        if (!kept.isEmpty()) {
            log.error(
                    "{} rows of {} cannot be decrypted, first {}",
                    kept.size(),
                    column,
                    kept.getFirst());
        }
    }

    private record Row(String id, String value) {}

    private List<Row> first(EncryptedColumn column) {
        return rows(jdbc.sql(select(column, "true")).param(cipher.activePrefix()));
    }

    private List<Row> after(Row last, EncryptedColumn column) {
        return rows(
                jdbc.sql(select(column, column.id() + " > ?"))
                        .param(1, cipher.activePrefix())
                        .param(2, last.id(), OF_THE_COLUMN));
    }

    private static String select(EncryptedColumn column, String further) {
        return "select %1$s::text as id, %2$s as value from %3$s where not starts_with(%2$s, ?) and %4$s order by %3$s.%1$s limit %5$d"
                .formatted(column.id(), column.column(), column.table(), further, AT_ONCE);
    }

    private static List<Row> rows(JdbcClient.StatementSpec select) {
        return select.query((row, _) -> new Row(row.getString("id"), row.getString("value")))
                .list();
    }

    private boolean rotate(EncryptedColumn column, Row row) {
        try {
            Place place = column.of(row.id());
            // Only if nobody wrote it meanwhile.
            jdbc.sql(
                            "update %1$s set %2$s = ? where %3$s = ? and %2$s = ?"
                                    .formatted(column.table(), column.column(), column.id()))
                    .param(1, cipher.encrypt(cipher.decrypt(row.value(), place), place))
                    .param(2, row.id(), OF_THE_COLUMN)
                    .param(3, row.value())
                    .update();
            return true;
        } catch (IllegalStateException | IllegalArgumentException undecipherable) {
            log.debug("{} of row {} keeps its old key", column, row.id(), undecipherable);
            return false;
        }
    }
}

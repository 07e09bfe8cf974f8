package org.shenguan.chassis.privacy;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 密钥轮换: encrypts anew, with the active key, what an older key encrypted. */
final class KeyRotation {

    private static final Logger log = LoggerFactory.getLogger(KeyRotation.class);
    private static final int AT_ONCE = 500;

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

    private void run(EncryptedColumn column) {
        List<Map.Entry<String, String>> old =
                jdbc.sql(
                                "select %1$s::text as id, %2$s as value from %3$s where not starts_with(%2$s, ?) limit %4$d"
                                        .formatted(
                                                column.id(),
                                                column.column(),
                                                column.table(),
                                                AT_ONCE))
                        .param(cipher.activePrefix())
                        .query((row, _) -> Map.entry(row.getString("id"), row.getString("value")))
                        .list();
        old.forEach(row -> rotate(column, row.getKey(), row.getValue()));
    }

    private void rotate(EncryptedColumn column, String id, String old) {
        try {
            Place place = column.of(id);
            // Only if nobody wrote it meanwhile.
            jdbc.sql(
                            "update %1$s set %2$s = ? where %3$s::text = ? and %2$s = ?"
                                    .formatted(column.table(), column.column(), column.id()))
                    .params(cipher.encrypt(cipher.decrypt(old, place), place), id, old)
                    .update();
        } catch (RuntimeException undecipherable) {
            log.error("{} of row {} keeps its old key", column, id, undecipherable);
        }
    }
}

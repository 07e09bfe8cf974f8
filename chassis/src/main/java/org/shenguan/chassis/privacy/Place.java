package org.shenguan.chassis.privacy;

/**
 * 密文位置: where an encrypted value stands. It is bound into the ciphertext, so that one copied into
 * another row or column does not decrypt there.
 *
 * @param row the row's primary key, as text
 */
public record Place(String table, String column, String row) {

    String text() {
        return String.join("\u001f", table, column, row);
    }
}

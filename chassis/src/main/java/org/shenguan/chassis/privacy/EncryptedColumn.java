package org.shenguan.chassis.privacy;

/**
 * 加密列: a column of ciphertexts, so that {@link KeyRotation} finds it. A service names its columns
 * as beans.
 *
 * @param id primary key of the table
 */
public record EncryptedColumn(String table, String id, String column) {

    public EncryptedColumn {
        for (String name : new String[] {table, id, column}) {
            if (!name.matches("[a-z_]+")) {
                throw new IllegalArgumentException("not a name: " + name);
            }
        }
    }

    /** Where the value of that row stands. */
    public Place of(Object row) {
        return new Place(table, column, row.toString());
    }
}

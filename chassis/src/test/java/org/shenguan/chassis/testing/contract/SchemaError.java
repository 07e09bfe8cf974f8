package org.shenguan.chassis.testing.contract;

/**
 * One way in which a document does not keep to its schema.
 *
 * @param pointer JSON Pointer (RFC 6901) to the offending, or missing, value; empty for the root
 */
public record SchemaError(String pointer, String message) {

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "(root)" : pointer) + ": " + message;
    }
}

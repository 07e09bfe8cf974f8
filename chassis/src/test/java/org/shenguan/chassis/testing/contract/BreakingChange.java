package org.shenguan.chassis.testing.contract;

/**
 * A change to a published schema that someone cannot live with.
 *
 * @param pointer JSON Pointer to the place in the schema
 */
public record BreakingChange(String pointer, Kind kind, String detail) {

    /** What was changed, and for whom that is a break. */
    public enum Kind {
        /** A consumer still reads it. */
        PROPERTY_REMOVED,
        /** Another schema still refers to it. */
        DEFINITION_REMOVED,
        /** Events already in the topic, and producers not yet deployed, lack it. */
        REQUIRED_ADDED,
        /** A consumer counts on its presence. */
        REQUIRED_DROPPED,
        /** Narrowed, it refuses events already sent; widened, consumers cannot read the new ones. */
        TYPE_CHANGED,
        /** Events already sent carry the value. */
        ENUM_VALUE_REMOVED,
        /** A consumer has no branch for the value. */
        ENUM_VALUE_ADDED,
        /** Pattern, format, bounds and conditions are promises to both sides, as the type is. */
        CONSTRAINT_CHANGED
    }

    @Override
    public String toString() {
        return (pointer.isEmpty() ? "(root)" : pointer) + ": " + kind + " " + detail;
    }
}

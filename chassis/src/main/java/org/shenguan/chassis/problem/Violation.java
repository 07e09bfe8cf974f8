package org.shenguan.chassis.problem;

import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.PersonalText;

/**
 * One field at fault.
 *
 * @param field JSON Pointer into the body ({@code /subject/uscc}), or the name of a parameter or
 *     header
 * @param value what was given, shortened, identity and phone numbers masked; null if absent
 * @param rule stable code of the rule that it breaks
 * @param message 中文说明
 */
public record Violation(String field, @Nullable String value, String rule, String message) {

    private static final int LONGEST_VALUE = 100;

    public Violation {
        message = PersonalText.mask(message);
        if (value != null) {
            value = PersonalText.mask(value);
        }
        if (value != null && value.length() > LONGEST_VALUE) {
            value = value.substring(0, LONGEST_VALUE) + "…";
        }
    }
}

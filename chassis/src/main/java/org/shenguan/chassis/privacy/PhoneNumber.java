package org.shenguan.chassis.privacy;

import org.shenguan.chassis.kernel.PersonalText;

/**
 * 电话号码: of a mobile phone, or of a landline with its area code. Whatever prints it prints it
 * masked; only {@link #value()} is the number itself.
 */
public record PhoneNumber(String value) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is none, in words for the person who typed it
     */
    public PhoneNumber {
        value = value.replaceAll("[\\s-]", "");
        if (!value.matches("1[3-9][0-9]{9}|0[0-9]{9,11}")) {
            throw new IllegalArgumentException("电话号码须为 11 位手机号，或者带区号的固定电话");
        }
    }

    /** 脱敏: 138****5678. */
    public String masked() {
        return PersonalText.keepEnds(value, 3, 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}

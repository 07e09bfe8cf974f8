package org.shenguan.chassis.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.shenguan.chassis.kernel.PersonalText;

/**
 * 居民身份证号 (GB 11643): 6 digits of a division, 8 of the birthday, 3 of a sequence and a check
 * character. Whatever prints it prints it masked; only {@link #value()} is the number itself.
 */
public record IdentityNumber(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is none, in words for the person who typed it
     */
    public IdentityNumber {
        value = value.strip().toUpperCase(Locale.ROOT);
        if (!value.matches("[1-8][0-9]{16}[0-9X]")) {
            throw new IllegalArgumentException("居民身份证号须为 17 位数字加 1 位校验码");
        }
        requireDay(value.substring(6, 14));
        if (checkCharacter(value) != value.charAt(17)) {
            throw new IllegalArgumentException("居民身份证号的校验码不正确");
        }
    }

    /** 脱敏: 140***********1234. */
    public String masked() {
        return PersonalText.keepEnds(value, 3, 4);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static void requireDay(String day) {
        try {
            LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException("居民身份证号中的出生日期不存在", impossible);
        }
    }

    private static char checkCharacter(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }
}

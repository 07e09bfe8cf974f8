package org.shenguan.chassis.kernel;

import java.util.regex.Pattern;

/**
 * 文字脱敏: masks what looks like an identity number, a phone number or an access token inside text
 * that nobody wrote with care: messages, stack traces, what a refused request said.
 *
 * <p>A unified social credit code may be all digits; one is told from an identity number by the
 * birthday that it has not. An amount of money is told from a phone number by its decimals.
 */
public final class PersonalText {

    private static final String ALONE_BEFORE = "(?<![0-9A-Za-z.])";
    private static final String ALONE_AFTER = "(?![0-9A-Za-z]|\\.[0-9])";
    private static final Pattern IDENTITY =
            Pattern.compile(
                    ALONE_BEFORE
                            + "([1-8][0-9]{2})[0-9]{3}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])"
                            + "(?:0[1-9]|[12][0-9]|3[01])([0-9]{3}[0-9Xx])"
                            + ALONE_AFTER);
    private static final Pattern MOBILE =
            Pattern.compile(ALONE_BEFORE + "(1[3-9][0-9])[0-9]{4}([0-9]{4})" + ALONE_AFTER);
    private static final Pattern LANDLINE =
            Pattern.compile(ALONE_BEFORE + "(0[0-9]{2,3}-)[0-9]{3,4}([0-9]{4})" + ALONE_AFTER);
    private static final Pattern TOKEN =
            Pattern.compile("eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");
    private static final Pattern BEARER = Pattern.compile("(?i)(bearer )[A-Za-z0-9._~+/-]{8,}=*");

    private PersonalText() {}

    /** The text with every such number and token masked. */
    public static String mask(String text) {
        String masked = IDENTITY.matcher(text).replaceAll("$1***********$2");
        masked = MOBILE.matcher(masked).replaceAll("$1****$2");
        masked = LANDLINE.matcher(masked).replaceAll("$1****$2");
        masked = TOKEN.matcher(masked).replaceAll("***");
        return BEARER.matcher(masked).replaceAll("$1***");
    }

    /** The first and the last characters, everything between as stars. */
    public static String keepEnds(String value, int first, int last) {
        return value.length() <= first + last
                ? value.substring(0, 1) + "*".repeat(value.length() - 1)
                : value.substring(0, first)
                        + "*".repeat(value.length() - first - last)
                        + value.substring(value.length() - last);
    }
}

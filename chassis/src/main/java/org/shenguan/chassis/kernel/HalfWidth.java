package org.shenguan.chassis.kernel;

/** 全角转半角: codes copied from documents come with full-width letters, digits and blanks. */
final class HalfWidth {
    private static final int OFFSET = '！' - '!';

    private HalfWidth() {}

    /** Only ASCII is upper-cased: other scripts must not turn into letters that a code allows. */
    static String upperCase(String text) {
        StringBuilder narrow = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char half = narrow(text.charAt(i));
            narrow.append(half >= 'a' && half <= 'z' ? (char) (half - 'a' + 'A') : half);
        }
        return narrow.toString().strip();
    }

    private static char narrow(char c) {
        if (c == '\u3000' || c == '\u00a0') {
            return ' ';
        }
        return c >= '！' && c <= '～' ? (char) (c - OFFSET) : c;
    }
}

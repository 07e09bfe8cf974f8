package org.shenguan.inspection.lottery;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * 规范化 JSON (RFC 8785): one value, one sequence of bytes, on every machine. Only what a draw needs
 * is written: objects, arrays, text, whole numbers up to 2^53 and truth values. Fractions are text
 * here, because two programs may write the same fraction differently.
 */
public final class CanonicalJson {

    private static final long GREATEST_EXACT = (1L << 53) - 1;
    private static final String SHORT_ESCAPES = "\b\t\n\f\r";
    private static final String SHORT_NAMES = "btnfr";

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /** The canonical bytes of a tree of maps, collections, strings, numbers and booleans. */
    public static byte[] bytes(Object value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Object value) {
        switch (value) {
            case String string -> writeText(string);
            case Boolean flag -> text.append(flag.booleanValue());
            case Integer number -> text.append(number.intValue());
            case Long number -> writeNumber(number);
            case Map<?, ?> object -> writeObject(object);
            case Collection<?> array -> writeArray(array);
            default ->
                    throw new IllegalArgumentException(
                            "No canonical form for " + value.getClass().getName());
        }
    }

    private void writeNumber(long number) {
        if (Math.abs(number) > GREATEST_EXACT) {
            throw new IllegalArgumentException("Not exact in JSON: " + number);
        }
        text.append(number);
    }

    private void writeObject(Map<?, ?> object) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        object.forEach((key, value) -> sorted.put((String) key, value));
        char before = '{';
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            text.append(before);
            writeText(entry.getKey());
            text.append(':');
            write(entry.getValue());
            before = ',';
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void writeArray(Collection<?> array) {
        text.append('[');
        boolean first = true;
        for (Object element : array) {
            if (!first) {
                text.append(',');
            }
            first = false;
            write(element);
        }
        text.append(']');
    }

    private void writeText(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            int shortEscape = SHORT_ESCAPES.indexOf(c);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (shortEscape >= 0) {
                text.append('\\').append(SHORT_NAMES.charAt(shortEscape));
            } else if (c < 0x20) {
                text.append("\\u00").append(Character.forDigit(c >> 4, 16));
                text.append(Character.forDigit(c & 15, 16));
            } else {
                requirePaired(string, i);
                text.append(c);
            }
        }
        text.append('"');
    }

    private static void requirePaired(String string, int i) {
        char c = string.charAt(i);
        boolean lone =
                Character.isHighSurrogate(c)
                        ? i + 1 == string.length()
                                || !Character.isLowSurrogate(string.charAt(i + 1))
                        : Character.isLowSurrogate(c)
                                && (i == 0 || !Character.isHighSurrogate(string.charAt(i - 1)));
        if (lone) {
            throw new IllegalArgumentException("Half a character at " + i);
        }
    }
}

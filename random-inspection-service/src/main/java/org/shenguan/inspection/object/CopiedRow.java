package org.shenguan.inspection.object;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of PostgreSQL's copy stream in text form: columns between tabs, {@code \N} for nothing, a
 * backslash before what would otherwise end something. Texts that come again and again, such as
 * regions and lists of classes, are made once.
 */
final class CopiedRow {

    private static final int MOST_COLUMNS = 16;
    private static final int SLOTS = 1 << 12;

    private final int[] starts = new int[MOST_COLUMNS + 1];
    private final byte[][] known = new byte[SLOTS][0];
    private final @Nullable String[] texts = new String[SLOTS];
    private final List<@Nullable List<String>> lists =
            new ArrayList<>(java.util.Collections.nCopies(SLOTS, null));
    private byte[] line = {};

    /** Turns to the next row. */
    void read(byte[] next) {
        line = next;
        int column = 1;
        for (int i = 0; i < next.length; i++) {
            if (next[i] == '\t' || next[i] == '\n') {
                starts[column++] = i + 1;
            }
        }
    }

    boolean isTrue(int column) {
        return line[starts[column]] == 't';
    }

    String text(int column) {
        return text(starts[column], end(column));
    }

    @Nullable String find(int column) {
        int start = starts[column];
        boolean absent = end(column) == start + 2 && line[start] == '\\' && line[start + 1] == 'N';
        return absent ? null : text(column);
    }

    /** A text of which there are few different ones. */
    String repeated(int column) {
        int slot = slot(column);
        String text = texts[slot];
        if (text == null) {
            text = text(column);
            texts[slot] = text;
        }
        return text;
    }

    /** A list of codes between commas, of which there are few different ones. */
    List<String> list(int column) {
        int slot = slot(column);
        List<String> list = lists.get(slot);
        if (list == null) {
            list = text(column).isEmpty() ? List.of() : List.of(text(column).split(","));
            lists.set(slot, list);
        }
        return list;
    }

    private int end(int column) {
        return starts[column + 1] - 1;
    }

    /** Where this text is kept; another one that falls there takes its place. */
    private int slot(int column) {
        int start = starts[column];
        int end = end(column);
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + line[i];
        }
        int slot = (hash ^ hash >>> 12) & SLOTS - 1;
        byte[] there = known[slot];
        if (!Arrays.equals(there, 0, there.length, line, start, end)) {
            known[slot] = Arrays.copyOfRange(line, start, end);
            texts[slot] = null;
            lists.set(slot, null);
        }
        return slot;
    }

    private String text(int start, int end) {
        String text = new String(line, start, end - start, StandardCharsets.UTF_8);
        return text.indexOf('\\') < 0 ? text : unescaped(text);
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                c = text.charAt(i);
                int control = "btnvfr".indexOf(c);
                c = control < 0 ? c : "\b\t\n\u000b\f\r".charAt(control);
            }
            plain.append(c);
        }
        return plain.toString();
    }
}

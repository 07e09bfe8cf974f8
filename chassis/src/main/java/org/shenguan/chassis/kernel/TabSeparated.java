package org.shenguan.chassis.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 制表符分隔的登记表: official tables that ship as text, one row a line, so that a change of the law
 * shows up in a diff. Lines that start with {@code #} say where the rows come from.
 */
public final class TabSeparated {
    private TabSeparated() {}

    /** Reads a table that lies beside the class. */
    public static List<Row> read(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no table " + name + " beside " + beside);
            }
            return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a table from text; blank lines and comments are not rows. */
    public static List<Row> parse(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> new Row(List.of(line.split("\t", -1))))
                .toList();
    }

    /** One row; a cell that is empty or past the end of the line is absent. */
    public record Row(List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public @Nullable String find(int column) {
            String cell = column < cells.size() ? cells.get(column).strip() : "";
            return cell.isEmpty() ? null : cell;
        }

        public @Nullable LocalDate findDate(int column) {
            String cell = find(column);
            return cell == null ? null : date(cell);
        }

        public LocalDate requireDate(int column) {
            return date(require(column));
        }

        public String require(int column) {
            String cell = find(column);
            if (cell == null) {
                throw new IllegalArgumentException("第" + (column + 1) + "列不能为空：" + cells);
            }
            return cell;
        }

        private static LocalDate date(String cell) {
            try {
                return LocalDate.parse(cell);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("日期应为年-月-日：" + cell, e);
            }
        }
    }
}

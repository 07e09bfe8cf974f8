package org.shenguan.bench;

import java.util.ArrayList;
import java.util.List;

/** 结果表: rows of text under headings, aligned where people read it. */
public final class ResultTable {

    private final List<List<String>> rows = new ArrayList<>();

    private ResultTable() {}

    /** An empty table with these headings. */
    public static ResultTable of(String... headings) {
        ResultTable table = new ResultTable();
        table.rows.add(List.of(headings));
        return table;
    }

    /** One more row. */
    public ResultTable row(String... cells) {
        if (cells.length != rows.getFirst().size()) {
            throw new IllegalArgumentException("A row has a cell for each heading");
        }
        rows.add(List.of(cells));
        return this;
    }

    String markdown() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            line(text, row, widths);
            if (row == rows.getFirst()) {
                line(text, row.stream().map(_ -> "---").toList(), widths);
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            text.append("| ").append(cell).repeat(' ', widths[i] - cell.length()).append(' ');
        }
        text.append("|\n");
    }
}

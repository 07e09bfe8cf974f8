package org.shenguan.bench;

import java.util.List;

/**
 * 测量结果, as the page of results shows it.
 *
 * @param question what was measured against what, in one or two sentences
 * @param tables one after the other
 * @param remarks what a reader must know to believe the numbers
 */
public record Findings(
        String title, String question, List<ResultTable> tables, List<String> remarks) {

    public Findings {
        tables = List.copyOf(tables);
        remarks = List.copyOf(remarks);
    }

    String markdown(String machine) {
        StringBuilder text = new StringBuilder();
        text.append("## ").append(title).append("\n\n").append(question).append("\n\n");
        tables.forEach(table -> text.append(table.markdown()).append('\n'));
        remarks.forEach(remark -> text.append("- ").append(remark).append('\n'));
        return text.append(remarks.isEmpty() ? "" : "\n").append(machine).append('\n').toString();
    }
}

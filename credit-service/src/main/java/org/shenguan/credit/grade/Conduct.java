package org.shenguan.credit.grade;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * 计分行为: what a model may count, found in one entry.
 *
 * @param rule 指标代码
 * @param lasting whether it goes on and so neither fades nor expires
 */
record Conduct(String rule, LocalDate since, String explanation, UUID source, boolean lasting) {

    static final Comparator<Conduct> IN_ORDER =
            Comparator.comparing(Conduct::since)
                    .thenComparing(Conduct::rule)
                    .thenComparing(conduct -> conduct.source().toString())
                    .thenComparing(Conduct::explanation);
}

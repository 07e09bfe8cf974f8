package org.shenguan.chassis.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.kernel.TabSeparated;

/** 各法律的“日”的计算规则. A statute that is not listed has no rule here: none is guessed. */
public final class DayCountRules {
    private static final String STATE = "中华人民共和国";
    private static final DayCountRules BUNDLED =
            new DayCountRules(
                    TabSeparated.read(DayCountRules.class, "day-count-rules.tsv").stream()
                            .map(DayCountRules::rule)
                            .toList());

    private final List<DayCountRule> rules;

    private DayCountRules(List<DayCountRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static DayCountRules bundled() {
        return BUNDLED;
    }

    public static DayCountRules of(List<DayCountRule> rules) {
        return new DayCountRules(rules);
    }

    /** The rule of a statute, named in full or in short, on a day. */
    public Optional<DayCountRule> find(String law, LocalDate on) {
        String name = shortName(law);
        return rules.stream()
                .filter(rule -> shortName(rule.basis().law()).equals(name))
                .filter(rule -> rule.basis().isInForceOn(on))
                .findFirst();
    }

    public DayCountRule require(String law, LocalDate on) {
        return find(law, on)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "没有登记" + on + "适用的《" + shortName(law) + "》“日”的计算规则"));
    }

    /** 规范性文件: a notice counts working days where it writes 工作日, and calendar days otherwise. */
    public static TimeLimitUnit unitInNotice(String wording) {
        if (wording.contains("工作日")) {
            return TimeLimitUnit.WORKING_DAY;
        }
        if (wording.contains("日") || wording.contains("天")) {
            return TimeLimitUnit.CALENDAR_DAY;
        }
        throw new IllegalArgumentException("不是以日计算的期限：" + wording);
    }

    private static String shortName(String law) {
        String name = LegalBasis.of(law).law();
        return name.startsWith(STATE) ? name.substring(STATE.length()) : name;
    }

    private static DayCountRule rule(TabSeparated.Row row) {
        LegalBasis basis =
                new LegalBasis(STATE + row.require(0), row.find(3), null, row.findDate(4), null);
        return new DayCountRule(
                basis, WorkingDayCounts.parse(row.require(1)), row.require(2).equals("yes"));
    }
}

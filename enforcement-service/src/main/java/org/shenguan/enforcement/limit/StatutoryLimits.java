package org.shenguan.enforcement.limit;

import java.time.LocalDate;
import java.util.List;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.kernel.TabSeparated;

/** 法定期限与数额表. A number that no row gives for a day is missing, never guessed. */
public final class StatutoryLimits {

    private static final StatutoryLimits BUNDLED =
            new StatutoryLimits(
                    TabSeparated.read(StatutoryLimits.class, "statutory-limits.tsv").stream()
                            .map(StatutoryLimits::limit)
                            .toList());

    private final List<StatutoryLimit> limits;

    private StatutoryLimits(List<StatutoryLimit> limits) {
        this.limits = List.copyOf(limits);
    }

    /** The table that ships with the service. */
    public static StatutoryLimits bundled() {
        return BUNDLED;
    }

    /** Every row, past ones too. */
    public List<StatutoryLimit> all() {
        return limits;
    }

    /** 程序从新: the rules of procedure in force on the day a case is filed. */
    public ProcedureLimits on(LocalDate filedOn) {
        return new ProcedureLimits(this, filedOn);
    }

    StatutoryLimit require(LimitCode code, LocalDate on) {
        List<StatutoryLimit> inForce =
                limits.stream()
                        .filter(limit -> limit.code() == code)
                        .filter(limit -> limit.basis().isInForceOn(on))
                        .toList();
        if (inForce.size() != 1) {
            throw new IllegalStateException(
                    on + "有效的“" + code.label() + "”有" + inForce.size() + "项规定，应为一项");
        }
        return inForce.getFirst();
    }

    private static StatutoryLimit limit(TabSeparated.Row row) {
        return new StatutoryLimit(
                LimitCode.valueOf(row.require(0)),
                LimitUnit.valueOf(row.require(1)),
                Integer.parseInt(row.require(2)),
                new LegalBasis(
                        row.require(3), row.find(4), row.find(5), row.findDate(6), row.findDate(7)),
                row.require(8).equals("yes"),
                row.require(9));
    }
}

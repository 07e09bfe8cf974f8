package org.shenguan.credit.grade;

import java.util.Set;
import org.shenguan.chassis.kernel.Yuan;
import org.shenguan.credit.record.Fact;
import org.shenguan.credit.record.Severity;

/**
 * 严重处罚: penalties that count as serious whatever their stated severity: those that open the right
 * to a hearing (行政处罚法第六十三条).
 *
 * @param kinds 处罚种类代码
 * @param fine the fine from which on it is serious, itself included
 * @param source where both come from
 */
record SeriousPenalties(Set<String> kinds, Yuan fine, String source) {

    SeriousPenalties {
        kinds = Set.copyOf(kinds);
    }

    Severity severityOf(Fact.CaseDecided decided) {
        String amount = decided.fine();
        boolean serious =
                decided.penalties().stream().anyMatch(penalty -> kinds.contains(penalty.kind()))
                        || (amount != null && Yuan.of(amount).compareTo(fine) >= 0);
        return serious ? Severity.SERIOUS : decided.severity();
    }
}

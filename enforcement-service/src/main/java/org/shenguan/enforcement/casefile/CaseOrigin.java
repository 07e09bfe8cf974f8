package org.shenguan.enforcement.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.enforcement.penalty.Severity;

/**
 * 案件线索: where a case comes from and what it is about.
 *
 * @param taskId 来源检查任务, for a case found by inspection
 * @param foundOn 发现日期
 * @param finders 发现违法行为的执法人员
 */
public record CaseOrigin(
        CaseSource source,
        @Nullable UUID taskId,
        @Nullable String taskNumber,
        LocalDate foundOn,
        List<UnlawfulAct> acts,
        List<CaseOfficer> finders) {

    public CaseOrigin {
        acts = List.copyOf(acts);
        finders = List.copyOf(finders);
        if (acts.isEmpty()) {
            throw new IllegalArgumentException("案件至少涉及一项违法行为");
        }
    }

    /** 主要违法行为: the gravest, which stands for the case where only one can. */
    public UnlawfulAct principalAct() {
        return acts.stream()
                .max(
                        Comparator.comparing(
                                act -> act.severity() == null ? Severity.GENERAL : act.severity()))
                .orElseThrow();
    }
}

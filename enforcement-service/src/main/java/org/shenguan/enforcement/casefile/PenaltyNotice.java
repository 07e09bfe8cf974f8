package org.shenguan.enforcement.casefile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.enforcement.penalty.HearingEntitlement;
import org.shenguan.enforcement.penalty.PenaltyPlan;

/**
 * 行政处罚告知书 (行政处罚法 art. 44).
 *
 * @param statementBy the last day for a statement, if the notice sets one: the law itself gives no
 *     number of days
 * @param hearingRequestBy 要求听证的最后一日, when there is a right to a hearing
 * @param rights 告知的权利, in the words of the notice
 */
public record PenaltyNotice(
        PenaltyPlan plan,
        LocalDate servedOn,
        @Nullable LocalDate statementBy,
        HearingEntitlement hearing,
        @Nullable LocalDate hearingRequestBy,
        List<String> rights,
        Actor issuedBy) {

    public PenaltyNotice {
        rights = List.copyOf(rights);
        if (hearing.granted() != (hearingRequestBy != null)) {
            throw new IllegalArgumentException("听证权利与要求听证的期限不一致");
        }
    }
}

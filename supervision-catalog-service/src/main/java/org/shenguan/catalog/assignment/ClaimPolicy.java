package org.shenguan.catalog.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.TimeLimit;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.kernel.LegalBasis;

/**
 * 认领规则 of a region: how a department takes over what was pushed to it.
 *
 * @param workingDays 认领期限 in working days, with {@link Mode#CLAIM_WITHIN}
 * @param basis 依据, in words: it may be a practice and no document, and must not look like one
 */
record ClaimPolicy(Mode mode, @Nullable Integer workingDays, String basis) {

    /** 认领方式. */
    enum Mode {
        /** 限期认领. */
        CLAIM_WITHIN,
        /** 推送即接收. */
        PUSH_IS_RECEIPT
    }

    ClaimPolicy {
        if ((mode == Mode.CLAIM_WITHIN) != (workingDays != null)) {
            throw new IllegalArgumentException("限期认领应有且仅有天数");
        }
    }

    ClaimTerm term(Instant assignedAt, WorkingCalendar calendar) {
        Deadline deadline = deadline(assignedAt, calendar);
        if (deadline == null) {
            return new ClaimTerm(
                    assignedAt,
                    ChinaTime.dateOf(assignedAt),
                    "信息推送行为结束即为对方接受信息，推送当日即已接收。依据：" + basis + "。");
        }
        return term(assignedAt, deadline);
    }

    /** 认领期限, where there is one. */
    @Nullable Deadline deadline(Instant assignedAt, WorkingCalendar calendar) {
        return workingDays == null
                ? null
                : Deadline.from(assignedAt, TimeLimit.workingDays(workingDays, named()), calendar);
    }

    ClaimTerm term(Instant assignedAt, Deadline deadline) {
        return new ClaimTerm(
                assignedAt,
                deadline.requireDueOn(),
                deadline.explanation().replace(named().citation(), basis));
    }

    private LegalBasis named() {
        return LegalBasis.of(basis);
    }

    boolean claimsAtOnce() {
        return mode == Mode.PUSH_IS_RECEIPT;
    }
}

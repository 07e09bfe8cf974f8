package org.shenguan.approval.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.calendar.DeadlineTerms;

/**
 * 办理经过: all that changes from filing to decision.
 *
 * @param provided codes of the materials that are there
 * @param receipt 受理期限
 * @param decision 决定期限, from acceptance on
 * @param deemedAccepted 逾期不告知视为受理
 * @param closingReason why it was declined or withdrawn
 */
record Progress(
        ApplicationState state,
        Set<String> provided,
        DeadlineTerms receipt,
        @Nullable DeadlineTerms decision,
        List<CorrectionNotice> corrections,
        @Nullable LocalDate acceptedOn,
        boolean deemedAccepted,
        @Nullable String closingReason,
        @Nullable Decision decided) {

    Progress {
        provided = Set.copyOf(provided);
        corrections = List.copyOf(corrections);
    }

    static Progress received(Set<String> provided, DeadlineTerms receipt) {
        return new Progress(
                ApplicationState.RECEIVED,
                provided,
                receipt,
                null,
                List.of(),
                null,
                false,
                null,
                null);
    }

    Progress correcting(Set<String> stillProvided, DeadlineTerms stopped, CorrectionNotice notice) {
        List<CorrectionNotice> all = new ArrayList<>(corrections);
        all.add(notice);
        return new Progress(
                ApplicationState.CORRECTING,
                stillProvided,
                stopped,
                null,
                all,
                null,
                false,
                null,
                null);
    }

    Progress supplemented(Set<String> nowProvided, DeadlineTerms resumed, CorrectionNotice notice) {
        List<CorrectionNotice> all = new ArrayList<>(corrections);
        all.set(all.size() - 1, notice);
        return new Progress(
                ApplicationState.SUPPLEMENTED,
                nowProvided,
                resumed,
                null,
                all,
                null,
                false,
                null,
                null);
    }

    Progress accepted(LocalDate on, boolean deemed, DeadlineTerms toDecide) {
        return new Progress(
                ApplicationState.ACCEPTED,
                provided,
                receipt,
                toDecide,
                corrections,
                on,
                deemed,
                null,
                null);
    }

    Progress timed(DeadlineTerms toDecide) {
        return new Progress(
                state,
                provided,
                receipt,
                toDecide,
                corrections,
                acceptedOn,
                deemedAccepted,
                null,
                null);
    }

    Progress closed(ApplicationState end, String reason) {
        return new Progress(
                end,
                provided,
                receipt,
                decision,
                corrections,
                acceptedOn,
                deemedAccepted,
                reason,
                null);
    }

    Progress decided(Decision made) {
        return new Progress(
                made.outcome().state(),
                provided,
                receipt,
                decision,
                corrections,
                acceptedOn,
                deemedAccepted,
                null,
                made);
    }

    /** Whether a special procedure holds the decision up. */
    boolean isDecisionSuspended() {
        return decision != null
                && !decision.suspensions().isEmpty()
                && decision.suspensions().getLast().isOpen();
    }
}

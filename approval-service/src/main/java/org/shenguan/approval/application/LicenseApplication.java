package org.shenguan.approval.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.item.RequiredMaterial;
import org.shenguan.chassis.calendar.ChinaTime;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.DeadlineTerms;
import org.shenguan.chassis.calendar.Extension;
import org.shenguan.chassis.calendar.TimeLimitUnit;
import org.shenguan.chassis.calendar.WorkingCalendar;
import org.shenguan.chassis.kernel.LegalBasis;

/** 办件: an application for a license. It does not change; each act gives the next one. */
record LicenseApplication(ApplicationHead head, Progress progress, long version) {

    private static final LegalBasis ONCE_IN_FULL = LegalBasis.of("中华人民共和国行政许可法", "32(1)(4)");
    private static final LegalBasis NOT_COUNTED = LegalBasis.of("中华人民共和国行政许可法", "45");

    /** 收件: the department has the limit to say whether it accepts. */
    static LicenseApplication received(
            ApplicationHead head,
            Set<String> provided,
            StatutoryLimit limit,
            WorkingCalendar calendar) {
        LocalDate on = ChinaTime.dateOf(head.submittedAt());
        return new LicenseApplication(
                head,
                Progress.received(
                        provided, Deadline.from(on, limit.asTimeLimit(), calendar).terms()),
                0);
    }

    ApplicationState state() {
        return progress.state();
    }

    Deadline receiptDeadline(WorkingCalendar calendar) {
        return Deadline.of(progress.receipt(), calendar);
    }

    @Nullable Deadline decisionDeadline(WorkingCalendar calendar) {
        DeadlineTerms terms = progress.decision();
        return terms == null ? null : Deadline.of(terms, calendar);
    }

    /**
     * 逾期不告知即为受理: when the limit has passed in silence, the application counts as accepted from
     * the day the materials came in (art. 32(1)(4)).
     */
    LicenseApplication asOf(LocalDate today, WorkingCalendar calendar) {
        if (!state().awaitsAcceptance() || !receiptDeadline(calendar).isOverdue(today)) {
            return this;
        }
        return next(accepted(materialsReceivedOn(), true, calendar));
    }

    /** 一次性补正告知. */
    LicenseApplication requireCorrection(
            List<MissingMaterial> missing, LocalDate today, WorkingCalendar calendar) {
        requireAwaiting("告知补正");
        Set<String> named = CorrectionNotice.codes(missing);
        if (progress.corrections().isEmpty()) {
            Set<String> unnamed = requiredButAbsent();
            unnamed.removeAll(named);
            if (!unnamed.isEmpty()) {
                throw new CorrectionNotInFull(unnamed);
            }
        } else {
            Set<String> added = new TreeSet<>(named);
            added.removeAll(progress.corrections().getLast().leftOpen());
            if (!added.isEmpty()) {
                throw new CorrectionToldTwice(added);
            }
        }
        Set<String> stillProvided = new TreeSet<>(progress.provided());
        stillProvided.removeAll(named);
        Deadline stopped = receiptDeadline(calendar).suspend(today, "申请人补正材料", ONCE_IN_FULL);
        return next(
                progress.correcting(
                        stillProvided, stopped.terms(), CorrectionNotice.of(missing, today)));
    }

    /** 补正. */
    LicenseApplication supplement(Set<String> brought, LocalDate today, WorkingCalendar calendar) {
        if (state() != ApplicationState.CORRECTING) {
            throw new ActNotPossible(head.number(), "补正", state());
        }
        Set<String> provided = new TreeSet<>(progress.provided());
        provided.addAll(brought);
        return next(
                progress.supplemented(
                        provided,
                        receiptDeadline(calendar).resume(today).terms(),
                        progress.corrections().getLast().supplemented(brought, today)));
    }

    /** 受理. */
    LicenseApplication accept(LocalDate today, WorkingCalendar calendar) {
        requireAwaiting("受理");
        Set<String> absent = requiredButAbsent();
        if (!absent.isEmpty()) {
            throw new MaterialsIncomplete(absent);
        }
        return next(accepted(today, false, calendar));
    }

    /** 不予受理. */
    LicenseApplication decline(String reason) {
        requireAwaiting("不予受理");
        return next(progress.closed(ApplicationState.DECLINED, reason));
    }

    /** 撤回申请: the applicant's right until the decision. */
    LicenseApplication withdraw(String reason) {
        if (!state().isOpen()) {
            throw new ActNotPossible(head.number(), "撤回申请", state());
        }
        return next(progress.closed(ApplicationState.WITHDRAWN, reason));
    }

    /** 延长决定期限 (art. 42): by the head of the agency, not beyond the limit of extensions. */
    LicenseApplication extend(
            int days,
            String reason,
            String authority,
            StatutoryLimit longest,
            LocalDate today,
            WorkingCalendar calendar) {
        Deadline deadline = runningDecision("延长期限", calendar);
        int before = deadline.terms().extensions().stream().mapToInt(Extension::amount).sum();
        if (before + days > longest.amount()) {
            throw new ExtensionTooLong(days, before, longest);
        }
        if (deadline.isOverdue(today)) {
            throw new TimeLimitEnded(deadline.requireDueOn(), longest.basis());
        }
        Extension extension =
                new Extension(
                        days, TimeLimitUnit.WORKING_DAY, authority, today, reason, longest.basis());
        return next(progress.timed(deadline.extend(extension).terms()));
    }

    /** 特别程序: 所需时间不计算在决定期限内 (art. 45). */
    LicenseApplication beginProcedure(
            SpecialProcedure procedure, LocalDate today, WorkingCalendar calendar) {
        Deadline deadline = runningDecision("启动特别程序", calendar);
        if (deadline.isOverdue(today)) {
            throw new TimeLimitEnded(deadline.requireDueOn(), NOT_COUNTED);
        }
        return next(
                progress.timed(deadline.suspend(today, procedure.words(), NOT_COUNTED).terms()));
    }

    /** 特别程序结束: the time to decide runs on. */
    LicenseApplication endProcedure(LocalDate today, WorkingCalendar calendar) {
        Deadline deadline = decisionDeadline(calendar);
        if (state() != ApplicationState.ACCEPTED || deadline == null || !deadline.isSuspended()) {
            throw new ActNotPossible(head.number(), "结束特别程序，没有进行中的程序", state());
        }
        return next(progress.timed(deadline.resume(today).terms()));
    }

    /** 能否作出决定. */
    void requireDecidable() {
        if (state().isDecided()) {
            throw new AlreadyDecided(head.number(), state());
        }
        if (state().isOpen() && state() != ApplicationState.ACCEPTED) {
            throw new NotYetAccepted(head.number(), state());
        }
        if (state() != ApplicationState.ACCEPTED) {
            throw new ActNotPossible(head.number(), "作出决定", state());
        }
        if (progress.isDecisionSuspended()) {
            throw new ProcedureOpen(head.number());
        }
    }

    private Deadline runningDecision(String act, WorkingCalendar calendar) {
        Deadline deadline = decisionDeadline(calendar);
        if (state() != ApplicationState.ACCEPTED || deadline == null) {
            throw new ActNotPossible(head.number(), act, state());
        }
        if (deadline.isSuspended()) {
            throw new ProcedureOpen(head.number());
        }
        return deadline;
    }

    /** 决定. */
    LicenseApplication decide(Decision made) {
        requireDecidable();
        return next(progress.decided(made));
    }

    private Progress accepted(LocalDate on, boolean deemed, WorkingCalendar calendar) {
        return progress.accepted(
                on, deemed, Deadline.from(on, head.item().decisionLimit(), calendar).terms());
    }

    private LocalDate materialsReceivedOn() {
        LocalDate supplemented =
                progress.corrections().isEmpty()
                        ? null
                        : progress.corrections().getLast().supplementedOn();
        return supplemented == null ? ChinaTime.dateOf(head.submittedAt()) : supplemented;
    }

    private Set<String> requiredButAbsent() {
        return head.item().materials().stream()
                .filter(RequiredMaterial::required)
                .map(RequiredMaterial::code)
                .filter(code -> !progress.provided().contains(code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void requireAwaiting(String act) {
        if (!state().awaitsAcceptance()) {
            throw new ActNotPossible(head.number(), act, state());
        }
    }

    private LicenseApplication next(Progress changed) {
        return new LicenseApplication(head, changed, version + 1);
    }
}

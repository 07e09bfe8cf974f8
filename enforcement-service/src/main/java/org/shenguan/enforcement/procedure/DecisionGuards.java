package org.shenguan.enforcement.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shenguan.enforcement.casefile.Deliberation;
import org.shenguan.enforcement.casefile.HearingCourse;
import org.shenguan.enforcement.casefile.Investigation;
import org.shenguan.enforcement.casefile.LicenseProposal;
import org.shenguan.enforcement.casefile.PenaltyNotice;
import org.shenguan.enforcement.casefile.Statement;
import org.shenguan.enforcement.limit.ProcedureLimits;
import org.shenguan.enforcement.penalty.PenaltyPlan;
import org.shenguan.enforcement.penalty.Severity;
import org.shenguan.enforcement.penalty.SeverityRules;

/** 决定前的法定条件: what a case still lacks before a decision, and by which article. */
final class DecisionGuards {

    private DecisionGuards() {}

    /** Everything that a penalty still lacks, in the order of the procedure. */
    static List<Outstanding> outstanding(
            CaseFile file, LocalDate today, @Nullable ProcedureLimits limits) {
        if (file.state().closed()) {
            return List.of();
        }
        List<Outstanding> missing = new ArrayList<>();
        if (file.filing() == null) {
            missing.add(Outstanding.of("filing-missing", "尚未立案。", "54(2)"));
        }
        missing.addAll(beforeAnyDecision(file));
        missing.addAll(beforeAPenalty(file, today));
        PenaltyNotice notice = file.notice();
        if (notice != null && limits != null) {
            String why = deliberationReason(file, notice.plan(), limits);
            if (!why.isEmpty()) {
                missing.add(
                        Outstanding.of("deliberation-missing", why + "作出决定时应当附集体讨论的结论。", "57(2)"));
            }
        }
        return missing;
    }

    static void requireLawful(
            CaseFile file, DecisionDraft draft, LocalDate on, ProcedureLimits limits) {
        List<Outstanding> missing = new ArrayList<>(beforeAnyDecision(file));
        PenaltyPlan plan = draft.plan();
        if (plan != null) {
            missing.addAll(beforeAPenalty(file, on));
        }
        if (!missing.isEmpty()) {
            throw new DecisionBarred(missing);
        }
        if (plan != null) {
            requireNotHeavier(file, plan);
            requireDeliberation(file, draft, plan, limits);
            requirePenaltyBehind(draft.licenseProposal(), plan);
        }
    }

    private static List<Outstanding> beforeAnyDecision(CaseFile file) {
        List<Outstanding> missing = new ArrayList<>();
        Investigation report = file.investigation();
        boolean reported = report != null && file.state() != CaseState.FILED;
        if (!reported) {
            missing.add(Outstanding.of("investigation-missing", "调查尚未终结，应由两名以上执法人员调查取证。", "54(1)"));
        }
        boolean failed = !file.reviews().isEmpty() && !file.reviews().getLast().passed();
        boolean mandatory = failed || !file.reviewGrounds().isEmpty();
        if (mandatory && !ReviewRules.satisfied(file.reviews(), file.hearing())) {
            String why =
                    failed
                            ? "上次法制审核未通过；"
                            : file.reviewGrounds().stream()
                                    .map(g ->
                                            g.ground().label() + "（" + g.ground().article() + "）；")
                                    .collect(Collectors.joining());
            missing.add(
                    Outstanding.of(
                            "legal-review-missing", why + "未经法制审核或者审核未通过的，不得作出决定。", "58(1)"));
        }
        return missing;
    }

    private static List<Outstanding> beforeAPenalty(CaseFile file, LocalDate today) {
        PenaltyNotice notice = file.notice();
        if (notice == null) {
            return List.of(Outstanding.of("notice-missing", "尚未告知拟作出的处罚内容及事实、理由、依据和当事人的权利。", "44"));
        }
        List<Outstanding> missing = new ArrayList<>();
        if (file.statement() == null && !isPast(notice.statementBy(), today)) {
            missing.add(
                    Outstanding.of(
                            "statement-open",
                            notice.statementBy() == null
                                    ? "当事人尚未陈述申辩，也未明确放弃。"
                                    : "陈述申辩的期限至" + notice.statementBy() + "，当事人尚未陈述申辩或者明确放弃。",
                            "62"));
        }
        hearing(file.hearing(), notice, today).ifPresent(missing::add);
        return missing;
    }

    private static Optional<Outstanding> hearing(
            @Nullable HearingCourse hearing, PenaltyNotice notice, LocalDate today) {
        if (!notice.hearing().granted()) {
            return Optional.empty();
        }
        if (hearing == null) {
            return isPast(notice.hearingRequestBy(), today)
                    ? Optional.empty()
                    : Optional.of(
                            Outstanding.of(
                                    "hearing-window-open",
                                    "当事人可以要求听证至" + notice.hearingRequestBy() + "，尚未放弃。",
                                    "第六十四条第一项"));
        }
        return hearing.requestedOn() != null && hearing.held() == null
                ? Optional.of(Outstanding.of("hearing-not-held", "当事人已要求听证，尚未举行。", "63"))
                : Optional.empty();
    }

    private static void requireNotHeavier(CaseFile file, PenaltyPlan plan) {
        PenaltyNotice notice = file.notice();
        if (notice == null) {
            throw new IllegalStateException("已告知的案件没有告知书");
        }
        Statement statement = file.statement();
        boolean spoke = (statement != null && statement.heard()) || heardInHearing(file);
        plan.heavierThan(notice.plan())
                .ifPresent(how -> {
                    throw spoke
                            ? ProcedureViolated.heavierAfterStatement(how)
                            : ProcedureViolated.heavierThanNotified(how);
                });
    }

    private static boolean heardInHearing(CaseFile file) {
        HearingCourse hearing = file.hearing();
        return hearing != null && hearing.tookPlace();
    }

    private static void requireDeliberation(
            CaseFile file, DecisionDraft draft, PenaltyPlan plan, ProcedureLimits limits) {
        String why = deliberationReason(file, plan, limits);
        Deliberation deliberation = draft.deliberation();
        if (!why.isEmpty() && (deliberation == null || !deliberation.collective())) {
            throw ProcedureViolated.deliberationMissing(why);
        }
    }

    private static void requirePenaltyBehind(@Nullable LicenseProposal proposal, PenaltyPlan plan) {
        if (proposal != null
                && plan.penalties().stream()
                        .noneMatch(p -> p.kind() == proposal.action().penalty())) {
            throw ProcedureViolated.proposalWithoutPenalty(proposal.action().penalty().label());
        }
    }

    /** Why leaders must decide together; empty when one may. */
    private static String deliberationReason(
            CaseFile file, PenaltyPlan plan, ProcedureLimits limits) {
        Investigation report = file.investigation();
        if (report != null && report.complex()) {
            return "本案情节复杂；";
        }
        return SeverityRules.of(plan, file.party().kind(), limits) == Severity.SERIOUS
                ? "本案属于重大违法行为；"
                : "";
    }

    private static boolean isPast(@Nullable LocalDate last, LocalDate today) {
        return last != null && today.isAfter(last);
    }
}

package org.shenguan.enforcement.procedure;

import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.problem.DomainProblem;

/** 违反法定程序: an act that a provision on the procedure forbids; each has its own code. */
final class ProcedureViolated extends DomainProblem {

    private static final long serialVersionUID = 1L;

    private ProcedureViolated(String code, String title, String detail, LegalBasis basis) {
        super(Kind.RULE_VIOLATED, code, title, detail);
        basedOn(basis);
    }

    static ProcedureViolated tooFewOfficers(int given) {
        return of("too-few-officers", "执法人员不足两人", "执法人员不得少于两人，现为" + given + "人。", "42(1)");
    }

    static ProcedureViolated reviewerInvestigated(String name) {
        return of("reviewer-investigated", "调查人员不得审核本案", name + "是本案调查人员，法制审核应由其他人员进行。", "58(1)");
    }

    static ProcedureViolated noHearingRight() {
        return of("no-hearing-right", "不属于听证范围", "告知的处罚不属于当事人可以要求听证的范围。", "63");
    }

    static ProcedureViolated hearingWindowClosed(String explanation) {
        return of("hearing-window-closed", "已过要求听证的期限", explanation, "第六十四条第一项");
    }

    static ProcedureViolated hearingNotifiedLate(String explanation) {
        return of("hearing-notified-late", "听证通知不足七日", explanation, "第六十四条第二项");
    }

    static ProcedureViolated presiderInvestigated(String name) {
        return of(
                "presider-investigated", "调查人员不得主持听证", name + "是本案调查人员，听证应由非本案调查人员主持。", "第六十四条第四项");
    }

    static ProcedureViolated statementOnRecord() {
        return of("statement-on-record", "陈述申辩已登记", "本次告知后的陈述申辩或者放弃已经登记。", "45(1)");
    }

    static ProcedureViolated heavierAfterStatement(String how) {
        return of("heavier-after-statement", "不得因陈述申辩加重处罚", how + "不得因当事人陈述、申辩而给予更重的处罚。", "45(2)");
    }

    static ProcedureViolated heavierThanNotified(String how) {
        return of("heavier-than-notified", "处罚重于告知的内容", how + "拟作出的处罚内容应当事先告知。", "44");
    }

    static ProcedureViolated deliberationMissing(String why) {
        return of(
                "deliberation-missing",
                "未经集体讨论",
                why + "对情节复杂或者重大违法行为给予行政处罚，行政机关负责人应当集体讨论决定。",
                "57(2)");
    }

    static ProcedureViolated proposalWithoutPenalty(String penalty) {
        return of(
                "proposal-without-penalty",
                "许可证件处理建议没有对应的处罚",
                "提出该建议，决定的处罚中应有“" + penalty + "”。",
                "44");
    }

    static ProcedureViolated deliveryWithoutConsent() {
        return of(
                "delivery-without-consent", "未经同意不得电子送达", "采用传真、电子邮件等方式送达，须当事人同意并签订确认书。", "61(2)");
    }

    private static ProcedureViolated of(String code, String title, String detail, String article) {
        return new ProcedureViolated(code, title, detail, LegalBasis.of("中华人民共和国行政处罚法", article));
    }
}

package org.shenguan.enforcement.procedure;

import static org.shenguan.enforcement.procedure.CaseState.*;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.LegalBasis;

/** 办理事项, each with the states from which it is lawful. */
enum CaseAct {
    /** 登记线索. */
    PROPOSE("case.propose", "登记线索", null, EnumSet.noneOf(CaseState.class)),
    /** 立案. */
    FILE("case.file", "立案", "54(2)", EnumSet.of(PROPOSED)),
    /** 调查终结. */
    INVESTIGATE("case.investigate", "登记调查终结报告", "54(1)", EnumSet.of(FILED)),
    /** 法制审核. */
    REVIEW(
            "case.review",
            "法制审核",
            "58(1)",
            EnumSet.of(INVESTIGATED, NOTIFIED, STATEMENT_HEARD, HEARING_HELD)),
    /** 告知. */
    NOTIFY("case.notify", "告知", "44", EnumSet.of(INVESTIGATED, LEGALLY_REVIEWED)),
    /** 听取陈述申辩. */
    HEAR_STATEMENT(
            "case.hear-statement",
            "听取陈述申辩",
            "45(1)",
            EnumSet.of(NOTIFIED, HEARING_REQUESTED, HEARING_HELD)),
    /** 要求或者放弃听证. */
    REQUEST_HEARING(
            "case.request-hearing",
            "要求或者放弃听证",
            "第六十四条第一项",
            EnumSet.of(NOTIFIED, STATEMENT_HEARD, HEARING_REQUESTED)),
    /** 举行听证. */
    HOLD_HEARING("case.hold-hearing", "举行听证", "64", EnumSet.of(HEARING_REQUESTED)),
    /** 作出处罚决定: nothing is imposed on a party that was not told before. */
    IMPOSE("case.decide", "作出行政处罚决定", "62", EnumSet.of(NOTIFIED, STATEMENT_HEARD, HEARING_HELD)),
    /** 不予处罚. */
    REFRAIN(
            "case.refrain",
            "作出不予行政处罚决定",
            "57(1)",
            EnumSet.of(
                    INVESTIGATED,
                    LEGALLY_REVIEWED,
                    NOTIFIED,
                    STATEMENT_HEARD,
                    HEARING_REQUESTED,
                    HEARING_HELD)),
    /** 销案. */
    DROP(
            "case.drop",
            "销案",
            null,
            EnumSet.of(
                    PROPOSED,
                    FILED,
                    INVESTIGATED,
                    LEGALLY_REVIEWED,
                    NOTIFIED,
                    STATEMENT_HEARD,
                    HEARING_REQUESTED,
                    HEARING_HELD)),
    /** 送达. */
    DELIVER("case.deliver", "送达", "61", EnumSet.of(DECIDED, NO_PENALTY)),
    /** 公示. */
    PUBLISH("case.publish", "公示", "48(1)", EnumSet.of(DECIDED));

    private final String code;
    private final String label;
    private final @Nullable String article;
    private final Set<CaseState> origins;

    CaseAct(String code, String label, @Nullable String article, EnumSet<CaseState> origins) {
        this.code = code;
        this.label = label;
        this.article = article;
        this.origins = origins;
    }

    /** Stable code for trail and audit. */
    String code() {
        return code;
    }

    /** 中文名称. */
    String label() {
        return label;
    }

    /** 行政处罚法 and its article, where one governs the order of the act. */
    @Nullable LegalBasis basis() {
        return article == null ? null : LegalBasis.of("中华人民共和国行政处罚法", article);
    }

    /** The states from which it is lawful. */
    Set<CaseState> origins() {
        return Set.copyOf(origins);
    }
}

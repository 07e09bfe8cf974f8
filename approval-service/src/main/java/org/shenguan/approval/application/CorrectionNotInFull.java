package org.shenguan.approval.application;

import java.util.Set;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.problem.DomainProblem;

/** 补正告知不全: a required material that is absent was not named. */
final class CorrectionNotInFull extends DomainProblem {

    private static final long serialVersionUID = 1L;

    CorrectionNotInFull(Set<String> unnamed) {
        super(
                Kind.RULE_VIOLATED,
                "correction-not-in-full",
                "未一次告知全部补正内容",
                "补正应当一次告知需要补正的全部内容，遗漏的必需材料：" + String.join("、", unnamed) + "。");
        basedOn(LegalBasis.of("中华人民共和国行政许可法", "32(1)(4)"));
    }
}

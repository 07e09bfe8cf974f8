package org.shenguan.approval.application;

import java.util.Set;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.problem.DomainProblem;

/** 再次告知新增内容: a later notice may only repeat what is still open. */
final class CorrectionToldTwice extends DomainProblem {

    private static final long serialVersionUID = 1L;

    CorrectionToldTwice(Set<String> added) {
        super(
                Kind.RULE_VIOLATED,
                "correction-told-twice",
                "补正内容应当一次告知",
                "再次告知只能针对前次告知后仍未补正的材料，不得新增：" + String.join("、", added) + "。");
        basedOn(LegalBasis.of("中华人民共和国行政许可法", "32(1)(4)"));
    }
}

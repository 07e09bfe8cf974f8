package org.shenguan.approval.application;

import java.util.Set;
import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.problem.DomainProblem;

/** 申请材料不齐全. */
final class MaterialsIncomplete extends DomainProblem {

    private static final long serialVersionUID = 1L;

    MaterialsIncomplete(Set<String> absent) {
        super(
                Kind.RULE_VIOLATED,
                "materials-incomplete",
                "申请材料不齐全",
                "申请材料齐全、符合法定形式的，才能受理；尚缺必需材料：" + String.join("、", absent) + "。");
        basedOn(LegalBasis.of("中华人民共和国行政许可法", "32(1)(5)"));
    }
}

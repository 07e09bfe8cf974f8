package org.shenguan.inspection.task;

import org.shenguan.chassis.kernel.LegalBasis;
import org.shenguan.chassis.problem.DomainProblem;

/** 不是检查组成员: who was not drawn does not inspect. */
final class NotOfTheTeam extends DomainProblem {

    private static final long serialVersionUID = 1L;

    NotOfTheTeam(String number) {
        super(
                Kind.NOT_PERMITTED,
                "not-of-the-team",
                "不是检查组成员",
                "您不是检查任务“" + number + "”抽取的检查人员，不能办理。");
        basedOn(LegalBasis.of("中华人民共和国行政处罚法", "42"));
    }
}

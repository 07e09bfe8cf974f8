package org.shenguan.enforcement.procedure;

import org.shenguan.chassis.problem.DomainProblem;

/** 不是办案部门的人员: oversight may read a case of another department, never act in it. */
final class OtherDepartment extends DomainProblem {

    private static final long serialVersionUID = 1L;

    OtherDepartment(String department) {
        super(
                Kind.NOT_PERMITTED,
                "other-department",
                "不是办案部门的人员",
                "本案由" + department + "办理，须由该部门人员办理。");
    }
}

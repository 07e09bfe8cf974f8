package org.shenguan.warning.warning;

import org.shenguan.chassis.problem.DomainProblem;

/** 无权解除预警: the level needs another role, or the warning belongs to another department. */
final class LiftingNotAuthorized extends DomainProblem {

    private static final long serialVersionUID = 1L;

    private LiftingNotAuthorized(String detail) {
        super(Kind.NOT_PERMITTED, "lifting-not-authorized", "无权解除预警", detail);
    }

    static LiftingNotAuthorized forLevel(String level, String source) {
        return new LiftingNotAuthorized("您的角色不能解除 " + level + " 级别的预警。" + source);
    }

    static LiftingNotAuthorized forDepartment(String department) {
        return new LiftingNotAuthorized("该预警由部门“" + department + "”处置，须由该部门解除。");
    }
}

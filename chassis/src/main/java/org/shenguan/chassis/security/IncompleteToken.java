package org.shenguan.chassis.security;

import org.shenguan.chassis.problem.DomainProblem;

/** The token lacks a claim without which this act has no place or department to belong to. */
public final class IncompleteToken extends DomainProblem {

    private static final long serialVersionUID = 1L;

    IncompleteToken(String claim) {
        super(
                Kind.NOT_PERMITTED,
                "incomplete-token",
                "身份信息不完整",
                "访问令牌缺少“" + claim + "”信息，不能办理此项业务，请联系本地区管理员。");
    }
}

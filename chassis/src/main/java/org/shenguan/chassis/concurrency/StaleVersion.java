package org.shenguan.chassis.concurrency;

import java.util.List;
import org.shenguan.chassis.problem.DomainProblem;
import org.shenguan.chassis.problem.Violation;

/** 版本已过期: somebody changed the record after the officer read it. */
public final class StaleVersion extends DomainProblem {

    private static final long serialVersionUID = 1L;

    StaleVersion(String what, Object id, long seen, long current) {
        super(
                Kind.STALE_VERSION,
                "stale-version",
                "记录已被他人更新",
                what + "“" + id + "”已更新至版本 " + current + "，您所见为版本 " + seen + "，请重新读取后再办理。");
        at(
                List.of(
                        new Violation(
                                "If-Match",
                                String.valueOf(seen),
                                "current-version",
                                "当前版本为 " + current + "。")));
    }
}

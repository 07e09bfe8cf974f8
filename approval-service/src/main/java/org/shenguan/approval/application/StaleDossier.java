package org.shenguan.approval.application;

import org.shenguan.chassis.problem.DomainProblem;

/** 监管档案已更新: the decider has not seen the latest of it. */
final class StaleDossier extends DomainProblem {

    private static final long serialVersionUID = 1L;

    StaleDossier(long given, long current) {
        super(
                Kind.STALE_VERSION,
                "stale-dossier",
                "监管档案已更新",
                "决定依据的监管档案为第 " + given + " 版，现为第 " + current + " 版，请重新阅读后再作决定。");
    }
}

package org.shenguan.enforcement.procedure;

import java.time.LocalDate;
import org.shenguan.chassis.problem.DomainProblem;

/** 已办理: an act that is done once only. */
final class AlreadyDone extends DomainProblem {

    private static final long serialVersionUID = 1L;

    AlreadyDone(String act, LocalDate on) {
        super(Kind.ILLEGAL_TRANSITION, "already-done", "已办理", "本案已于" + on + act + "，不再重复办理。");
    }
}

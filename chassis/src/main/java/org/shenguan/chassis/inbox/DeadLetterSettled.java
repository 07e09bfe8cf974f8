package org.shenguan.chassis.inbox;

import org.shenguan.chassis.problem.DomainProblem;

/** 死信已了结: it was replayed or discarded before, and neither is taken back. */
final class DeadLetterSettled extends DomainProblem {

    private static final long serialVersionUID = 1L;

    DeadLetterSettled(DeadLetter letter) {
        super(
                Kind.ILLEGAL_TRANSITION,
                "dead-letter-settled",
                "死信已了结",
                "死信 %d 已%s，不能再处理。"
                        .formatted(
                                letter.id(),
                                letter.state() == DeadLetter.State.REPLAYED ? "重放" : "丢弃"));
        inState(letter.state().name());
    }
}

package org.shenguan.enforcement.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.shenguan.chassis.problem.DomainProblem;

/** What a refused act must say. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(ThrowingCallable act, String code, String article) {
        assertThatExceptionOfType(DomainProblem.class)
                .isThrownBy(act)
                .satisfies(refused -> {
                    assertThat(refused.code()).isEqualTo(code);
                    assertThat(refused.legalBasis().citation()).contains(article);
                });
    }

    static void assertBarred(ThrowingCallable act, String rule) {
        assertThatExceptionOfType(DecisionBarred.class)
                .isThrownBy(act)
                .satisfies(refused ->
                        assertThat(refused.violations())
                                .extracting(one -> one.rule())
                                .containsExactly(rule));
    }
}

package org.shenguan.credit.grade;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 当前信用等级 of a subject.
 *
 * @param regradeOn 计分变化日: the next day on which time alone may change it
 * @param sequence rises by one with each published change
 */
record SubjectGrade(
        String uscc,
        Grade grade,
        @Nullable CreditGrade previousGrade,
        SupervisionTier tier,
        BigDecimal coefficient,
        String modelVersion,
        Instant gradedAt,
        @Nullable LocalDate regradeOn,
        long sequence,
        @Nullable UUID causedBy) {

    /** Whether those who rely on the grade must hear of the new one. */
    boolean differsFrom(SubjectGrade before) {
        return grade.letter() != before.grade.letter()
                || grade.score().compareTo(before.grade.score()) != 0
                || tier != before.tier
                || coefficient.compareTo(before.coefficient) != 0;
    }
}

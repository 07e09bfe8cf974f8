package org.shenguan.credit.grade;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 评定结果: what a model makes of a record on a day.
 *
 * @param regradeOn 计分变化日: the next day on which time alone may change it
 */
@Embeddable
record Assessment(
        @Embedded Grade grade,
        @Enumerated(EnumType.STRING) SupervisionTier tier,
        BigDecimal coefficient,
        String modelVersion,
        Instant gradedAt,
        @Nullable LocalDate regradeOn) {

    /** Whether those who rely on the grade must hear of this one. */
    boolean differsFrom(Assessment before) {
        return grade.letter() != before.grade.letter()
                || grade.score().compareTo(before.grade.score()) != 0
                || tier != before.tier
                || coefficient.compareTo(before.coefficient) != 0;
    }
}

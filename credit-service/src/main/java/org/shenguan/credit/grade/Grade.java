package org.shenguan.credit.grade;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** 评定: a score, the grade it amounts to, and every line that made it; the lines sum to the score. */
@Embeddable
record Grade(
        BigDecimal score,
        @Column(name = "grade") @Enumerated(EnumType.STRING) CreditGrade letter,
        @JdbcTypeCode(SqlTypes.JSON) List<GradeLine> lines) {

    Grade {
        lines = List.copyOf(lines);
    }
}

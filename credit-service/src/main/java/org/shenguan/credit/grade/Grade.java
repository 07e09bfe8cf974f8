package org.shenguan.credit.grade;

import java.math.BigDecimal;
import java.util.List;

/** 评定: a score, the grade it amounts to, and every line that made it; the lines sum to the score. */
record Grade(BigDecimal score, CreditGrade letter, List<GradeLine> lines) {

    Grade {
        lines = List.copyOf(lines);
    }
}

package org.shenguan.credit.grade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 升级提示: what would lift a subject to a better grade.
 *
 * @param missing 距下一等级的分差
 * @param reachedOn the day on which time alone would do it, without anything new
 * @param ways 可采取的措施
 */
record Lift(CreditGrade to, BigDecimal missing, @Nullable LocalDate reachedOn, List<String> ways) {

    Lift {
        ways = List.copyOf(ways);
    }
}

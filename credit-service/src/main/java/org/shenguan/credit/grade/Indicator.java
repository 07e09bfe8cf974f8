package org.shenguan.credit.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 指标: how many points a kind of conduct gives or costs, and for how long.
 *
 * @param months 计分期限; an unmended conduct counts until it is mended
 * @param halfAfterMonths 减半 for the rest of the term, if the model fades it
 */
record Indicator(
        String rule,
        String name,
        BigDecimal points,
        int months,
        @Nullable Integer halfAfterMonths) {

    /** The points of a conduct since a day, on another day; zero once it has expired. */
    BigDecimal pointsOn(Conduct conduct, LocalDate on) {
        if (!conduct.lasting() && !on.isBefore(expiresOn(conduct))) {
            return BigDecimal.ZERO.setScale(1);
        }
        if (halfAfterMonths != null
                && !conduct.lasting()
                && !on.isBefore(conduct.since().plusMonths(halfAfterMonths))) {
            return points.divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP);
        }
        return points.setScale(1, RoundingMode.HALF_UP);
    }

    /** The days on which the points of a conduct change by time alone. */
    Stream<LocalDate> changes(Conduct conduct) {
        if (conduct.lasting()) {
            return Stream.empty();
        }
        return halfAfterMonths == null
                ? Stream.of(expiresOn(conduct))
                : Stream.of(conduct.since().plusMonths(halfAfterMonths), expiresOn(conduct));
    }

    /** 计分期限的文字. */
    String term(Conduct conduct) {
        if (conduct.lasting()) {
            return "整改经复查确认前持续计分";
        }
        LocalDate last = expiresOn(conduct).minusDays(1);
        return halfAfterMonths == null
                ? "计分至 " + last
                : "计分至 %s，%s 起减半".formatted(last, conduct.since().plusMonths(halfAfterMonths));
    }

    private LocalDate expiresOn(Conduct conduct) {
        return conduct.since().plusMonths(months);
    }
}

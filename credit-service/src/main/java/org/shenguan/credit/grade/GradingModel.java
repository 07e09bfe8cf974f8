package org.shenguan.credit.grade;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shenguan.credit.record.CreditEntry;
import org.shenguan.credit.record.Fact;

/**
 * 评价模型: a version of the indicators and thresholds, as data. Grading is a function of entries and day
 * alone, so every grade can be computed again and explained.
 *
 * @param source 来源说明
 * @param thresholds the least score of each grade; below all of them is D
 */
record GradingModel(
        String version,
        LocalDate effectiveFrom,
        String source,
        BigDecimal base,
        Map<CreditGrade, BigDecimal> thresholds,
        Map<String, Indicator> indicators,
        SeriousPenalties seriousPenalties,
        TieredSupervision supervision) {

    GradingModel {
        thresholds = Map.copyOf(thresholds);
        indicators = Map.copyOf(indicators);
    }

    /** The grade on a day. */
    Grade grade(Collection<CreditEntry> entries, LocalDate on) {
        return grade(new ConductFile(entries, seriousPenalties), on);
    }

    /** The next day on which the score may change by time alone. */
    Optional<LocalDate> nextChange(Collection<CreditEntry> entries, LocalDate after) {
        return nextChange(new ConductFile(entries, seriousPenalties), after);
    }

    /** 升级提示: what would lift the subject to a better grade; empty for the best. */
    Optional<Lift> lift(Collection<CreditEntry> entries, LocalDate on) {
        ConductFile file = new ConductFile(entries, seriousPenalties);
        Grade now = grade(file, on);
        if (now.letter() == CreditGrade.A) {
            return Optional.empty();
        }
        CreditGrade next = now.letter().next();
        BigDecimal missing = threshold(next).subtract(now.score());
        return Optional.of(
                new Lift(next, missing, liftedByTime(file, on, now), ways(entries, file, on, now)));
    }

    private Grade grade(ConductFile file, LocalDate on) {
        List<GradeLine> lines = new ArrayList<>();
        lines.add(new GradeLine("BASE", "基础分", scaled(base), "评价模型 " + version, null));
        for (Conduct conduct : file.on(on)) {
            Indicator indicator = indicators.get(conduct.rule());
            if (indicator != null && indicator.pointsOn(conduct, on).signum() != 0) {
                lines.add(
                        new GradeLine(
                                indicator.rule(),
                                indicator.name(),
                                indicator.pointsOn(conduct, on),
                                conduct.explanation() + "；" + indicator.term(conduct),
                                conduct.source()));
            }
        }
        BigDecimal sum = sum(lines);
        if (sum.signum() < 0) {
            lines.add(new GradeLine("FLOOR", "得分下限", sum.negate(), "得分不低于零分", null));
            sum = scaled(BigDecimal.ZERO);
        }
        return new Grade(sum, letter(sum), lines);
    }

    private CreditGrade letter(BigDecimal score) {
        for (CreditGrade grade : CreditGrade.values()) {
            if (grade != CreditGrade.D && score.compareTo(threshold(grade)) >= 0) {
                return grade;
            }
        }
        return CreditGrade.D;
    }

    private BigDecimal threshold(CreditGrade grade) {
        BigDecimal least = thresholds.get(grade);
        if (least == null) {
            throw new IllegalStateException("评价模型 " + version + " 没有 " + grade + " 级的分数线");
        }
        return scaled(least);
    }

    private Optional<LocalDate> nextChange(ConductFile file, LocalDate after) {
        Stream<LocalDate> byTerm =
                file.on(after).stream()
                        .flatMap(conduct ->
                                Optional.ofNullable(indicators.get(conduct.rule())).stream()
                                        .flatMap(indicator -> indicator.changes(conduct)));
        Stream<LocalDate> byOrder =
                file.openOrders().stream()
                        .map(entry -> ((Fact.Inspected) entry.fact()).order())
                        .flatMap(order ->
                                order == null
                                        ? Stream.empty()
                                        : Stream.of(order.dueOn().plusDays(1)));
        return Stream.concat(byTerm, byOrder)
                .filter(day -> day.isAfter(after))
                .min(LocalDate::compareTo);
    }

    private @Nullable LocalDate liftedByTime(ConductFile file, LocalDate on, Grade now) {
        Optional<LocalDate> day = nextChange(file, on);
        while (day.isPresent()) {
            if (grade(file, day.get()).letter().isBetterThan(now.letter())) {
                return day.get();
            }
            day = nextChange(file, day.get());
        }
        return null;
    }

    private List<String> ways(
            Collection<CreditEntry> entries, ConductFile file, LocalDate on, Grade now) {
        List<String> ways = new ArrayList<>();
        for (CreditEntry open : file.openOrders()) {
            Fact.Inspected check = (Fact.Inspected) open.fact();
            Fact.Order order = check.order();
            if (order == null) {
                continue;
            }
            List<CreditEntry> mended = new ArrayList<>(entries);
            mended.add(
                    new CreditEntry(
                            open.eventId(),
                            open.sequence(),
                            on,
                            open.occurredAt(),
                            new Fact.RectificationConfirmed(check.taskId(), order.number())));
            Grade after = grade(mended, on);
            ways.add(
                    "%s 整改经复查确认后恢复 %s 分，得分 %s，为 %s 级"
                            .formatted(
                                    order.number(),
                                    after.score().subtract(now.score()),
                                    after.score(),
                                    after.letter()));
        }
        return ways;
    }

    private static BigDecimal sum(List<GradeLine> lines) {
        return lines.stream().map(GradeLine::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal scaled(BigDecimal points) {
        return points.setScale(1, RoundingMode.HALF_UP);
    }
}

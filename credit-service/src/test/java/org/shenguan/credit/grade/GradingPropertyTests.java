package org.shenguan.credit.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shenguan.credit.grade.Entries.MODEL;
import static org.shenguan.credit.grade.Entries.check;
import static org.shenguan.credit.grade.Entries.license;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.shenguan.chassis.testing.Property;
import org.shenguan.credit.record.CreditEntry;
import org.shenguan.credit.record.Fact;
import org.shenguan.credit.record.LicenseChange;
import org.shenguan.credit.record.Severity;

/** What holds for every record, tried on many. */
class GradingPropertyTests {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");

    @Test
    void neverRaisesTheScoreForANegativeEntry() {
        Property.holds(random -> {
            List<CreditEntry> entries = entries(random);
            LocalDate day = FIRST.plusDays(random.nextInt(1500));
            Grade before = MODEL.grade(entries, day);
            List<CreditEntry> worse = new ArrayList<>(entries);
            worse.add(Entries.on(FIRST.plusDays(random.nextInt(1000)), negative(random), 99));

            Grade after = MODEL.grade(worse, day);

            assertThat(after.score()).isLessThanOrEqualTo(before.score());
            assertThat(
                            before.letter().isBetterThan(after.letter())
                                    || before.letter() == after.letter())
                    .isTrue();
        });
    }

    @Test
    void doesNotDependOnTheOrderOfArrival() {
        Property.holds(random -> {
            List<CreditEntry> entries = entries(random);
            LocalDate day = FIRST.plusDays(random.nextInt(1500));
            List<CreditEntry> shuffled = new ArrayList<>(entries);
            for (int i = shuffled.size() - 1; i > 0; i--) {
                Collections.swap(shuffled, i, random.nextInt(i + 1));
            }

            assertThat(MODEL.grade(shuffled, day)).isEqualTo(MODEL.grade(entries, day));
        });
    }

    @Test
    void explainsEveryPointOfTheScore() {
        Property.holds(random -> {
            Grade grade = MODEL.grade(entries(random), FIRST.plusDays(random.nextInt(1500)));

            BigDecimal sum =
                    grade.lines().stream()
                            .map(GradeLine::points)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(grade.score());
            assertThat(grade.score()).isBetween(BigDecimal.ZERO, MODEL.base());
            assertThat(grade.lines())
                    .allSatisfy(line -> assertThat(line.explanation()).isNotBlank());
        });
    }

    @Test
    void changesByTimeOnlyOnTheDaysItNames() {
        Property.holds(
                200,
                random -> {
                    List<CreditEntry> entries = entries(random);
                    LocalDate day = FIRST.plusDays(1000);
                    LocalDate next = MODEL.nextChange(entries, day).orElse(day.plusDays(400));

                    assertThat(MODEL.grade(entries, next.minusDays(1)).score())
                            .isEqualByComparingTo(MODEL.grade(entries, day).score());
                });
    }

    private static List<CreditEntry> entries(RandomGenerator random) {
        List<CreditEntry> entries = new ArrayList<>();
        int number = random.nextInt(8);
        for (int i = 0; i < number; i++) {
            LocalDate day = FIRST.plusDays(random.nextInt(1000));
            Fact fact = random.nextInt(4) == 0 ? Entries.granted() : negative(random);
            entries.add(Entries.on(day, fact, i));
            if (fact instanceof Fact.Inspected inspected && random.nextBoolean()) {
                entries.add(Entries.on(day.plusDays(20), Entries.confirmed(inspected.taskId()), i));
            }
        }
        return entries;
    }

    private static Fact negative(RandomGenerator random) {
        UUID matter = new UUID(random.nextLong(), random.nextLong());
        Severity severity = Severity.values()[random.nextInt(3)];
        return switch (random.nextInt(4)) {
            case 0 -> check(matter, true, random.nextBoolean(), severity);
            case 1 -> check(matter, false, false, severity, Severity.MINOR);
            case 2 ->
                    new Fact.CaseDecided(
                            matter,
                            "罚",
                            true,
                            severity,
                            List.of(new Fact.Penalty("02", "罚款")),
                            random.nextInt(100_000) + ".00");
            default -> license(LicenseChange.values()[random.nextInt(9)]);
        };
    }
}

package org.shenguan.credit.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectGradeTests {

    private static final Instant MONDAY = Instant.parse("2026-06-01T02:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-06-02T02:00:00Z");

    private final SubjectGrade grade =
            new SubjectGrade(
                    "91140700MA0000007P", assessment("77", SupervisionTier.GENERAL, MONDAY));

    @Test
    void countsTheFirstGradeAsPublished() {
        assertThat(grade.sequence()).isOne();
    }

    @Test
    void takesAnEqualGradeWithoutPublishingIt() {
        Assessment again = assessment("77.0", SupervisionTier.GENERAL, TUESDAY);

        boolean published = grade.regrade(again);

        assertThat(published).isFalse();
        assertThat(grade.sequence()).isOne();
        assertThat(grade.current()).isEqualTo(again);
    }

    @Test
    void publishesAnotherScoreAndAnotherTier() {
        assertThat(grade.regrade(assessment("80", SupervisionTier.GENERAL, TUESDAY))).isTrue();
        assertThat(grade.regrade(assessment("80", SupervisionTier.HIGHER, TUESDAY))).isTrue();

        assertThat(grade.sequence()).isEqualTo(3);
    }

    private static Assessment assessment(String score, SupervisionTier tier, Instant at) {
        return new Assessment(
                new Grade(new BigDecimal(score), CreditGrade.B, List.of()),
                tier,
                BigDecimal.ONE,
                "2026.1",
                at,
                LocalDate.parse("2027-06-01"));
    }
}

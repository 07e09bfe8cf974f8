package org.shenguan.credit.grade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.credit.record.CreditSubject;

/** 信用等级已评定, as credit.grade-changed.v1 describes it. */
record GradeChanged(
        Subject subject,
        String region,
        CreditGrade grade,
        @Nullable CreditGrade previousGrade,
        BigDecimal score,
        String modelVersion,
        Instant gradedAt,
        List<GradeLine> lines,
        SupervisionTier tier,
        String samplingCoefficient,
        boolean blacklisted,
        @Nullable UUID causedBy) {

    static final String CONTRACT = "credit.grade-changed.v1";
    static final String TOPIC = "shenguan.credit.grade.v1";

    record Subject(String uscc, String name, @Nullable String region) {}

    static GradeChanged of(
            CreditSubject subject,
            Assessment latest,
            @Nullable CreditGrade previous,
            @Nullable UUID causedBy) {
        return new GradeChanged(
                new Subject(
                        subject.uscc(),
                        subject.name(),
                        subject.located() ? subject.region() : null),
                subject.region(),
                latest.grade().letter(),
                previous,
                latest.grade().score(),
                latest.modelVersion(),
                latest.gradedAt(),
                latest.grade().lines(),
                latest.tier(),
                latest.coefficient().stripTrailingZeros().toPlainString(),
                // No list is kept yet: the decision of order 11 (严重失信主体名单) is still to come.
                false,
                causedBy);
    }
}

package org.shenguan.warning.warning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.inbox.EventIntake;
import org.shenguan.warning.watch.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Which events may raise or lift a warning. */
@Configuration(proxyBeanMethods = false)
class WarningConsumers {

    record DepartmentName(String code, String name) {}

    record GradeChanged(
            Subject subject,
            String region,
            String grade,
            @Nullable String previousGrade,
            BigDecimal score,
            Instant gradedAt) {}

    record OutcomeRecorded(
            UUID taskId,
            Subject subject,
            String region,
            DepartmentName department,
            List<Hazard> hazards,
            @Nullable Rectification rectification) {

        record Hazard(boolean rectified) {}

        record Rectification(String orderNumber, LocalDate dueOn) {}
    }

    record RectificationConfirmed(
            UUID taskId,
            Subject subject,
            String region,
            DepartmentName department,
            String orderNumber,
            LocalDate confirmedOn) {}

    @Bean
    Consumer<Message<List<byte[]>>> creditGrade(EventIntake intake, GradeWatch watch) {
        return intake.consumer("credit-grade")
                .on("credit.grade-changed.v1", GradeChanged.class, watch::graded)
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> inspectionOutcome(
            EventIntake intake, RectificationWatch watch) {
        return intake.consumer("inspection-outcome")
                .on("inspection.outcome-recorded.v1", OutcomeRecorded.class, watch::checked)
                .on(
                        "inspection.rectification-confirmed.v1",
                        RectificationConfirmed.class,
                        watch::confirmed)
                .build();
    }
}

package org.shenguan.warning.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.shenguan.chassis.inbox.EventIntake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Which events tell whom to watch and who supervises them. */
@Configuration(proxyBeanMethods = false)
class WatchConsumers {

    record DepartmentName(String code, String name) {}

    record ApplicationDecided(
            Subject subject,
            String region,
            DepartmentName approvingDepartment,
            boolean safetyRelated,
            Decision decision) {
        enum Decision {
            GRANTED,
            REFUSED
        }
    }

    record AssignmentChanged(
            UUID assignmentId,
            Subject subject,
            String region,
            DepartmentName department,
            String status,
            Instant assignedAt) {}

    @Bean
    Consumer<Message<List<byte[]>>> approvalResult(EventIntake intake, WatchDesk desk) {
        return intake.consumer("approval-result")
                .on(
                        "approval.application-decided.v1",
                        ApplicationDecided.class,
                        (event, _) -> desk.decided(event))
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> supervisionAssignment(EventIntake intake, WatchDesk desk) {
        return intake.consumer("supervision-assignment")
                .on("catalog.assignment-changed.v1", AssignmentChanged.class, desk::assigned)
                .build();
    }
}

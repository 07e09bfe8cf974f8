package org.shenguan.approval.application;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.shenguan.chassis.calendar.Deadline;
import org.shenguan.chassis.calendar.DeadlineMove;
import org.shenguan.chassis.due.DueMoved;
import org.shenguan.chassis.timer.TimedWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time does to applications, and what a changed calendar does to their columns. */
@Configuration(proxyBeanMethods = false)
class ApplicationTimeConfiguration {

    @Bean
    TimedWork silenceOnRecord(
            TimeLimitSweep sweep, @Value("${shenguan.approval.sweep-interval}") Duration period) {
        return new TimedWork("time-limit-sweep", period, sweep::run);
    }

    @Bean
    DueMoved receiptMoved(LicenseApplications applications) {
        return new ColumnFollows(ApplicationClocks.RECEIPT, applications::moveReceipt);
    }

    @Bean
    DueMoved decisionMoved(LicenseApplications applications) {
        return new ColumnFollows(ApplicationClocks.DECISION, applications::moveDecision);
    }

    private record ColumnFollows(String kind, BiConsumer<UUID, LocalDate> column)
            implements DueMoved {
        @Override
        public void moved(String recordId, Deadline now, DeadlineMove why) {
            column.accept(UUID.fromString(recordId), now.requireDueOn());
        }
    }
}

package org.shenguan.enforcement.lead;

import java.util.List;
import java.util.function.Consumer;
import org.shenguan.chassis.inbox.EventIntake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Takes the outcomes of inspections. */
@Configuration(proxyBeanMethods = false)
class InspectionConsumers {

    @Bean
    Consumer<Message<List<byte[]>>> inspectionOutcome(EventIntake intake, InspectionLeads leads) {
        return intake.consumer("inspection-outcome")
                .on(
                        "inspection.outcome-recorded.v1",
                        InspectionOutcome.class,
                        (outcome, _) -> leads.take(outcome))
                .build();
    }
}

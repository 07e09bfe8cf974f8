package org.shenguan.catalog.assignment;

import java.util.List;
import java.util.function.Consumer;
import org.shenguan.chassis.inbox.EventIntake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class ApprovalConsumers {

    @Bean
    Consumer<Message<List<byte[]>>> approvalResult(
            EventIntake intake, AssignmentIntake assignments, LicenseChangeRegister licenses) {
        return intake.consumer("approval-result")
                .on(
                        "approval.application-decided.v1",
                        DecisionMade.class,
                        (decision, _) -> assignments.take(decision))
                .on(
                        "approval.license-changed.v1",
                        LicenseChanged.class,
                        (change, envelope) -> licenses.keep(change, envelope.time()))
                .build();
    }
}

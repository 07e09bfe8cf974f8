package org.shenguan.approval.integration;

import java.util.List;
import java.util.function.Consumer;
import org.shenguan.approval.dossier.DossierStore;
import org.shenguan.approval.license.LicenseDesk;
import org.shenguan.chassis.inbox.EventIntake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** 监管反馈: each event becomes a fact of the subject's dossier, in whatever order they come. */
@Configuration(proxyBeanMethods = false)
class FeedbackConsumers {

    @Bean
    Consumer<Message<List<byte[]>>> inspectionOutcomeEvents(
            EventIntake intake, DossierStore dossiers) {
        return intake.consumer("inspection-outcome")
                .on(
                        "inspection.outcome-recorded.v1",
                        InspectionOutcome.class,
                        (outcome, envelope) -> dossiers.add(outcome.asFact(envelope)))
                .on(
                        "inspection.rectification-confirmed.v1",
                        RectificationConfirmed.class,
                        (confirmed, envelope) -> dossiers.add(confirmed.asFact(envelope)))
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> enforcementDecisionEvents(
            EventIntake intake, DossierStore dossiers, LicenseDesk licenses) {
        return intake.consumer("enforcement-decision")
                .on(
                        "enforcement.case-filed.v1",
                        CaseFiled.class,
                        (filed, envelope) -> dossiers.add(filed.asFact(envelope)))
                .on(
                        "enforcement.case-decided.v1",
                        CaseDecided.class,
                        (decided, envelope) -> {
                            dossiers.add(decided.asFact(envelope));
                            decided.proposal(envelope).ifPresent(licenses::take);
                        })
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> creditGradeEvents(EventIntake intake, DossierStore dossiers) {
        return intake.consumer("credit-grade")
                .on(
                        "credit.grade-changed.v1",
                        GradeChanged.class,
                        (grade, envelope) -> dossiers.add(grade.asFact(envelope)))
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> riskWarningEvents(EventIntake intake, DossierStore dossiers) {
        return intake.consumer("risk-warning")
                .on(
                        "warning.warning-changed.v1",
                        WarningChanged.class,
                        (warning, envelope) -> dossiers.add(warning.asFact(envelope)))
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> supervisionAssignmentEvents(
            EventIntake intake, DossierStore dossiers) {
        return intake.consumer("supervision-assignment")
                .on(
                        "catalog.assignment-changed.v1",
                        AssignmentChanged.class,
                        (assignment, envelope) -> dossiers.add(assignment.asFact(envelope)))
                .build();
    }
}

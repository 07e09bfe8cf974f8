package org.shenguan.inspection.object;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.event.EventEnvelope;
import org.shenguan.chassis.inbox.EventIntake;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** What the directory hears. */
@Configuration(proxyBeanMethods = false)
class DirectoryConsumers {

    private final DirectoryUpkeep upkeep;

    DirectoryConsumers(DirectoryUpkeep upkeep) {
        this.upkeep = upkeep;
    }

    /** 主体. */
    record Subject(String uscc, String name, @Nullable String region, @Nullable String address) {}

    /** 许可证件. */
    record License(String number) {}

    /** 部门. */
    record Department(String code, String name) {}

    /** 审批决定已作出. */
    record ApplicationDecided(
            String applicationNumber,
            String decision,
            String region,
            Subject subject,
            @Nullable License license,
            List<String> objectClasses) {}

    /** 许可证件状态已变更. */
    record LicenseChanged(License license, Subject subject, String change) {}

    /** 监管任务已变更. */
    record AssignmentChanged(
            UUID assignmentId,
            String applicationNumber,
            @Nullable String licenseNumber,
            Subject subject,
            String region,
            Department department,
            String status) {}

    /** 信用等级已评定. */
    record GradeChanged(
            Subject subject,
            String grade,
            Instant gradedAt,
            String samplingCoefficient,
            boolean blacklisted) {}

    /** 风险预警已变更. */
    record WarningChanged(UUID warningId, Subject subject, String level, String status) {}

    @Bean
    Consumer<Message<List<byte[]>>> approvalResultEvents(EventIntake intake) {
        return intake.consumer("approval-result")
                .on(
                        "approval.application-decided.v1",
                        ApplicationDecided.class,
                        (decided, _) -> take(decided))
                .on(
                        "approval.license-changed.v1",
                        LicenseChanged.class,
                        (changed, _) ->
                                upkeep.changeLicense(
                                        changed.subject().uscc(),
                                        changed.license().number(),
                                        LicenseChange.valueOf(changed.change())))
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> assignmentEvents(EventIntake intake) {
        return intake.consumer("assignment")
                .on("catalog.assignment-changed.v1", AssignmentChanged.class, this::take)
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> creditGradeEvents(EventIntake intake) {
        return intake.consumer("credit-grade")
                .on(
                        "credit.grade-changed.v1",
                        GradeChanged.class,
                        (changed, _) ->
                                upkeep.grade(
                                        changed.subject().uscc(),
                                        changed.grade(),
                                        changed.samplingCoefficient(),
                                        changed.blacklisted(),
                                        changed.gradedAt()))
                .build();
    }

    @Bean
    Consumer<Message<List<byte[]>>> riskWarningEvents(EventIntake intake) {
        return intake.consumer("risk-warning")
                .on(
                        "warning.warning-changed.v1",
                        WarningChanged.class,
                        (changed, envelope) ->
                                upkeep.warn(
                                        changed.warningId(),
                                        changed.subject().uscc(),
                                        changed.level().equals("RED")
                                                && changed.status().equals("RAISED"),
                                        envelope.sequence()))
                .build();
    }

    private void take(ApplicationDecided decided) {
        if (!decided.decision().equals("GRANTED")) {
            return;
        }
        Subject subject = decided.subject();
        License license = decided.license();
        upkeep.enterLicensed(
                subject.uscc(),
                subject.region() == null ? decided.region() : subject.region(),
                subject.name(),
                subject.address(),
                decided.objectClasses(),
                decided.applicationNumber(),
                license == null ? null : license.number());
    }

    private void take(AssignmentChanged changed, EventEnvelope envelope) {
        Subject subject = changed.subject();
        String license = changed.licenseNumber();
        upkeep.assign(
                changed.assignmentId(),
                subject.uscc(),
                subject.region() == null ? changed.region() : subject.region(),
                subject.name(),
                changed.department().code(),
                changed.department().name(),
                !List.of("RETURNED", "UNASSIGNABLE").contains(changed.status()),
                envelope.sequence(),
                license == null ? BasisKind.APPROVAL : BasisKind.LICENSE,
                license == null ? changed.applicationNumber() : license);
    }
}

package org.shenguan.approval.integration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.dossier.Fact;
import org.shenguan.approval.dossier.Finding;
import org.shenguan.chassis.event.EventEnvelope;

/** 检查结果, as {@code inspection.outcome-recorded.v1} brings it. */
record InspectionOutcome(
        String taskId,
        String taskNumber,
        Party subject,
        Bureau department,
        LocalDate checkedOn,
        Instant finishedAt,
        List<Hazard> hazards,
        List<Violation> violations,
        @Nullable Rectification rectification) {

    record Hazard(String description, boolean major, boolean rectified) {}

    record Violation(String code, String severity) {}

    record Rectification(String orderNumber, LocalDate dueOn) {}

    Fact asFact(EventEnvelope envelope) {
        List<String> open =
                hazards.stream()
                        .filter(hazard -> hazard.major() && !hazard.rectified())
                        .map(Hazard::description)
                        .toList();
        List<String> serious =
                violations.stream()
                        .filter(violation -> violation.severity().equals("SERIOUS"))
                        .map(Violation::code)
                        .toList();
        return new Fact(
                envelope.id(),
                subject.uscc(),
                finishedAt,
                "%s 检查（%s）：违法行为 %d 项，隐患 %d 项，其中未整改重大事故隐患 %d 项%s"
                        .formatted(
                                checkedOn,
                                taskNumber,
                                violations.size(),
                                hazards.size(),
                                open.size(),
                                rectification == null
                                        ? ""
                                        : "，责令 " + rectification.dueOn() + " 前整改"),
                department.name(),
                null,
                null,
                new Finding.Inspection(
                        taskId,
                        open,
                        serious,
                        rectification == null ? null : rectification.orderNumber(),
                        rectification == null ? null : rectification.dueOn()));
    }
}

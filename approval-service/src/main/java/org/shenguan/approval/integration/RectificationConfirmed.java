package org.shenguan.approval.integration;

import java.time.LocalDate;
import org.shenguan.approval.dossier.Fact;
import org.shenguan.approval.dossier.Finding;
import org.shenguan.chassis.event.EventEnvelope;

/** 整改确认, as {@code inspection.rectification-confirmed.v1} brings it. */
record RectificationConfirmed(
        String taskId,
        Party subject,
        Bureau department,
        String orderNumber,
        LocalDate confirmedOn) {

    Fact asFact(EventEnvelope envelope) {
        return new Fact(
                envelope.id(),
                subject.uscc(),
                envelope.time(),
                confirmedOn + " 复查确认整改完毕（" + orderNumber + "）",
                department.name(),
                null,
                null,
                new Finding.RectificationConfirmed(taskId, orderNumber));
    }
}

package org.shenguan.approval.integration;

import java.time.Instant;
import org.shenguan.approval.dossier.Fact;
import org.shenguan.approval.dossier.Finding;
import org.shenguan.chassis.event.EventEnvelope;

/** 风险预警, as {@code warning.warning-changed.v1} brings it. */
record WarningChanged(
        String warningId,
        Party subject,
        String level,
        String status,
        String attention,
        String publisher,
        Instant publishedAt) {

    Fact asFact(EventEnvelope envelope) {
        boolean raised = status.equals("RAISED");
        String colour =
                switch (level) {
                    case "RED" -> "红色";
                    case "ORANGE" -> "橙色";
                    case "YELLOW" -> "黄色";
                    default -> "蓝色";
                };
        return new Fact(
                envelope.id(),
                subject.uscc(),
                publishedAt,
                (raised ? "发布" : "解除") + colour + "预警：" + attention,
                publisher,
                null,
                null,
                new Finding.Warning(warningId, level, raised));
    }
}

package org.shenguan.enforcement.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 陈述申辩 or its express waiver (行政处罚法 art. 45, 62).
 *
 * @param content 陈述、申辩的内容; null when waived
 * @param reviewOpinion 复核意见 on the facts, reasons and evidence put forward; null when waived
 * @param waivedBy 明确放弃的人; null when heard
 */
public record Statement(
        LocalDate on,
        @Nullable String content,
        @Nullable String reviewOpinion,
        @Nullable String waivedBy,
        Actor recordedBy) {

    public Statement {
        boolean heard = content != null && reviewOpinion != null;
        if (heard == (waivedBy != null)) {
            throw new IllegalArgumentException("陈述申辩应当听取并复核，或者由当事人明确放弃");
        }
    }

    /** Whether the party spoke, as against having waived. */
    public boolean heard() {
        return content != null;
    }
}

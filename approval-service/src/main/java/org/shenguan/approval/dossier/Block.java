package org.shenguan.approval.dossier;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 阻断: a rule that a fact of the dossier meets today. */
@Schema(description = "阻断情形")
public record Block(
        @Schema(description = "规则代码") String rule,
        @Schema(description = "说明") String explanation,
        @Schema(description = "法律依据") @Nullable String legalBasis,
        @Schema(description = "规则来源") String source,
        @Schema(description = "来源事件标识") UUID sourceEventId) {}

package org.shenguan.approval.application;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shenguan.approval.dossier.DossierReading;

/** 许可决定, with the dossier as it read when it was made. */
@Schema(description = "许可决定")
record Decision(
        @Schema(description = "GRANTED 准予；REFUSED 不予") Outcome outcome,
        @Schema(description = "理由") String reason,
        @Schema(description = "决定时刻") Instant decidedAt,
        @Schema(description = "决定人账号") String by,
        @Schema(description = "决定人姓名") String byName,
        @Schema(description = "所依据的监管档案版本") long dossierVersion,
        @Schema(description = "作出决定时的监管档案") DossierReading dossier,
        @Schema(description = "越过阻断的批准") @Nullable BlockOverride override,
        @Schema(description = "颁发的证件编号") @Nullable String licenseNumber) {}

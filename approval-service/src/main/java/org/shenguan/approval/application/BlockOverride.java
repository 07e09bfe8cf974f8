package org.shenguan.approval.application;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** 越过阻断的批准: a leader's, with a reason, and public to all who receive the decision. */
@Schema(description = "越过阻断的批准")
record BlockOverride(
        @Schema(description = "批准人账号") String by,
        @Schema(description = "批准人姓名") String byName,
        @Schema(description = "理由") String reason,
        @Schema(description = "阻断原因") List<String> blockedBy) {

    BlockOverride {
        blockedBy = List.copyOf(blockedBy);
    }
}

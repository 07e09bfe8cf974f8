package org.shenguan.approval.license;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;

/** 监管部门提请: a penalty on a license, which the department that issued it has to carry out. */
@Schema(description = "监管部门提请")
public record LicenseProposal(
        @Schema(description = "来源事件标识") UUID eventId,
        @Schema(description = "证件编号") String licenseNumber,
        @Schema(description = "持证人统一社会信用代码") String uscc,
        @Schema(description = "REVOKE 吊销；SUSPEND 暂扣") Action action,
        @Schema(description = "案号") String caseNumber,
        @Schema(description = "处罚决定文书编号") String documentNumber,
        @Schema(description = "提请部门") String proposedBy,
        @Schema(description = "提请日期") LocalDate proposedOn,
        @Schema(description = "PENDING 待办；EXECUTED 已执行") State state) {

    /** 提请的处理. */
    public enum Action {
        /** 吊销. */
        REVOKE,
        /** 暂扣. */
        SUSPEND;

        boolean isCarriedOutBy(LicenseChange change) {
            return switch (change) {
                case REVOKED -> this == REVOKE;
                case SUSPENDED -> this == SUSPEND;
                case RESTORED -> false;
            };
        }
    }

    /** 办理状态. */
    public enum State {
        /** 待办. */
        PENDING,
        /** 已执行. */
        EXECUTED
    }
}

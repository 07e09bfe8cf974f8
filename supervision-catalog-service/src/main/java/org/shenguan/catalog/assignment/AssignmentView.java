package org.shenguan.catalog.assignment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.concurrency.Versioned;

/** 监管任务, as officers read it. */
@Schema(description = "监管任务")
record AssignmentView(
        UUID id,
        @Schema(description = "办件编码") String applicationNumber,
        @Schema(description = "许可证件编号") @Nullable String licenseNumber,
        @Schema(description = "许可证件最近一次变更") @Nullable LicenseView licenseChange,
        @Schema(description = "许可事项编码") String itemCode,
        @Schema(description = "许可事项名称") String itemName,
        @Schema(description = "监管事项") List<Origin.Item> supervisionItems,
        @Schema(description = "市场主体") SubjectView subject,
        @Schema(description = "承接部门所辖区域") String region,
        @Schema(description = "承接部门") DepartmentView department,
        @Schema(description = "作出审批、负责仲裁的部门") DepartmentView arbiter,
        @Schema(description = "状态") AssignmentStatus status,
        @Schema(description = "责任规则") Ground rule,
        Instant assignedAt,
        @Schema(description = "认领期限") LocalDate claimDueOn,
        @Schema(description = "认领期限的计算说明") String claimDueExplanation,
        @Schema(description = "是否逾期未认领") boolean overdue,
        @Nullable Instant claimedAt,
        @Nullable String claimedBy,
        @Nullable Instant returnedAt,
        @Nullable String returnReason,
        @Schema(description = "退回时建议的部门") @Nullable String suggestedDepartment,
        long version)
        implements Versioned {

    record SubjectView(String uscc, String name, @Nullable String region) {}

    record DepartmentView(String code, String name) {}

    record LicenseView(String change, LocalDate effectiveOn, String reason) {}
}

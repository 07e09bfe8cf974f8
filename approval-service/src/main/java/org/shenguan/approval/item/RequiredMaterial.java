package org.shenguan.approval.item;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;

/** 申请材料 of an item. */
@Schema(description = "申请材料")
public record RequiredMaterial(
        @Schema(description = "材料编码") @NotBlank(message = "不能为空") String code,
        @Schema(description = "材料名称") @NotBlank(message = "不能为空") String name,
        @Schema(description = "是否必需") boolean required) {}

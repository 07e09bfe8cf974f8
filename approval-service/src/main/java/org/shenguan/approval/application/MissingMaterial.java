package org.shenguan.approval.application;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** 需要补正的材料及理由. */
@Schema(description = "需要补正的材料")
record MissingMaterial(
        @Schema(description = "材料编码") @NotBlank(message = "不能为空") String materialCode,
        @Schema(description = "需要补正的理由")
                @NotBlank(message = "不能为空")
                @Size(max = 500, message = "不能超过 500 字")
                String reason) {}

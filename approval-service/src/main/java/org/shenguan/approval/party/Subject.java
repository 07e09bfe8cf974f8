package org.shenguan.approval.party;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;
import org.shenguan.chassis.kernel.UnifiedSocialCreditCode;

/** 市场主体: the applicant and, once granted, the holder of the license. */
@Schema(description = "市场主体")
public record Subject(
        @Schema(description = "统一社会信用代码", type = "string") @NotNull(message = "不能为空")
                UnifiedSocialCreditCode uscc,
        @Schema(description = "主体名称")
                @NotBlank(message = "不能为空")
                @Size(max = 200, message = "不能超过 200 字")
                String name,
        @Schema(description = "所在地行政区划代码", type = "string") @NotNull(message = "不能为空")
                DivisionCode region,
        @Schema(description = "住所或者生产经营场所")
                @Nullable
                @Size(min = 1, max = 500, message = "须为 1 至 500 字")
                String address) {}

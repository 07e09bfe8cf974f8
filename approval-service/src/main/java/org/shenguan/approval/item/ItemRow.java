package org.shenguan.approval.item;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 导入行: an item as it was typed into a list, with whatever is missing or wrong in it. */
@Schema(description = "许可事项导入行")
record ItemRow(
        @Schema(description = "基本编码（12 位）或者实施编码（31 位）") @Nullable String code,
        @Schema(description = "事项名称") @Nullable String name,
        @Schema(description = "设定依据") @Nullable String legalBasis,
        @Schema(description = "行使层级：PROVINCE、CITY、COUNTY") @Nullable String level,
        @Schema(description = "是否划转一枚印章审批") @Nullable Boolean sealTransferred,
        @Schema(description = "RETAINED、CANCELLED、DELEGATED、CHANGED_TO_FILING")
                @Nullable String state,
        @Schema(description = "现状态自何日起，YYYY-MM-DD") @Nullable String stateSince,
        @Schema(description = "下放至，状态为下放时必填") @Nullable String delegatedTo,
        @Schema(description = "行业主管条线") @Nullable String competentLine,
        @Schema(description = "证件名称") @Nullable String licenseName,
        @Schema(description = "证件有效期（年）") @Nullable Integer licenseValidityYears,
        @Schema(description = "法定办结时限（工作日）") @Nullable Integer statutoryDays,
        @Schema(description = "法定办结时限依据的法律，默认行政许可法") @Nullable String statutoryDaysLaw,
        @Schema(description = "法定办结时限依据的条，默认 42") @Nullable String statutoryDaysArticle,
        @Schema(description = "承诺办结时限（工作日）") @Nullable Integer promisedDays,
        @Schema(description = "是否涉及安全生产") @Nullable Boolean safetyRelated,
        @Schema(description = "检查对象类别") @Nullable List<String> objectClasses,
        @Schema(description = "申请材料") @Nullable List<MaterialRow> materials,
        @Schema(description = "各项取值的来源") @Nullable String source) {

    /** 材料行. */
    @Schema(description = "申请材料导入行")
    record MaterialRow(
            @Schema(description = "材料编码") @Nullable String code,
            @Schema(description = "材料名称") @Nullable String name,
            @Schema(description = "是否必需") @Nullable Boolean required) {}
}

package org.shenguan.catalog.item;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shenguan.chassis.kernel.DivisionCode;

/** 清单的一行, as a file or a request gives it: nothing about it is sure yet. */
@Schema(description = "监管事项清单的一行")
record ItemRow(
        @Schema(description = "监管事项目录编码，14 位数字") @Nullable String code,
        @Schema(description = "序号") @Nullable Integer position,
        @Schema(description = "监管事项") @Nullable String name,
        @Schema(description = "清单所属区划") @Nullable DivisionCode region,
        @Schema(description = "监管对象") @Nullable String object,
        @Schema(description = "设定依据") @Nullable String basis,
        @Schema(description = "监管责任") @Nullable String duty,
        @Schema(description = "监管措施") @Nullable List<@Nullable String> measures,
        @Schema(description = "抽查比例") @Nullable String samplingRatio,
        @Schema(description = "牵头部门") @Nullable String leadDepartment,
        @Schema(description = "牵头部门所属条线") @Nullable String leadDepartmentLine,
        @Schema(description = "对应许可事项名称") @Nullable List<@Nullable String> allowItemNames,
        @Schema(description = "对应的监管对象类别") @Nullable List<@Nullable String> objectClasses,
        @Schema(description = "是否为条线缺省事项") @Nullable Boolean lineDefault,
        @Schema(description = "对应许可事项编码") @Nullable List<@Nullable String> approvalItemCodes,
        @Schema(description = "来源") @Nullable String source,
        @Schema(description = "所据文本缺少的栏目") @Nullable String incomplete,
        @Schema(description = "起始日期") @Nullable LocalDate effectiveFrom,
        @Schema(description = "终止日期") @Nullable LocalDate effectiveTo) {}

package org.shenguan.inspection.draw;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * 抽取设置.
 *
 * @param noRepeatDays 间隔期: how long who was inspected is not drawn again unless the draw says
 *     otherwise (晋中实施细则 四(四): 一般检查单位一般每年进行一次)
 * @param parties 产生种子的人数 unless the draw says otherwise
 */
@Validated
@ConfigurationProperties("shenguan.inspection.draw")
record DrawSettings(
        @DefaultValue("365") @Min(0) @Max(3660) int noRepeatDays,
        @DefaultValue("2") @Min(2) @Max(9) int parties) {}

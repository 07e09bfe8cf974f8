package org.shenguan.warning.clue;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * 线索时限. No published limit was found, so it is a setting and says so wherever it shows.
 *
 * @param signWorkingDays 签收期限（工作日）
 * @param signLimitSource 期限的来源, shown as its basis
 */
@Validated
@ConfigurationProperties("shenguan.warning.clue")
record ClueProperties(
        @DefaultValue("1") @Min(1) int signWorkingDays,
        @DefaultValue("线索签收时限（未找到公开规定，可配置）") @NotBlank String signLimitSource) {}

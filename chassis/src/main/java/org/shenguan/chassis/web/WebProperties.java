package org.shenguan.chassis.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the HTTP side.
 *
 * @param title 中文名称 of the service, as the OpenAPI page shows it
 * @param api where the service's endpoints begin, such as {@code /api/approval}; those of the chassis
 *     stand below it under {@code /platform}
 * @param maxBody greatest request body that is not a file
 */
@Validated
@ConfigurationProperties("shenguan.web")
public record WebProperties(
        @DefaultValue("审管通") @NotBlank String title,
        @NotBlank @Pattern(regexp = "/api/[a-z-]+") String api,
        @DefaultValue("1MB") DataSize maxBody) {}

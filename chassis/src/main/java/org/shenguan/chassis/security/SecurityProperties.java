package org.shenguan.chassis.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the resource server.
 *
 * @param issuer the Keycloak realm's address; tokens of any other issuer are refused
 * @param audience what a token must be meant for
 * @param clockSkew how long after its expiry a token still passes
 */
@Validated
@ConfigurationProperties("shenguan.security")
public record SecurityProperties(
        @NotBlank String issuer,
        @DefaultValue("shenguan-api") @NotBlank String audience,
        @DefaultValue("5s") @NotNull Duration clockSkew) {}

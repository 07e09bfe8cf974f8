package org.shenguan.gateway.login;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The realm whose tokens pass; the same names as in the services.
 *
 * @param issuer the Keycloak realm's address; tokens of any other issuer are refused
 * @param audience what a token must be meant for
 * @param clockSkew how long after its expiry a token still passes
 * @param connectTimeout how long to wait for a connection to the realm
 * @param readTimeout how long to wait for the realm's answer
 */
@Validated
@ConfigurationProperties("shenguan.security")
record RealmProperties(
        @NotBlank String issuer,
        @DefaultValue("shenguan-api") @NotBlank String audience,
        @DefaultValue("5s") Duration clockSkew,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration readTimeout) {}

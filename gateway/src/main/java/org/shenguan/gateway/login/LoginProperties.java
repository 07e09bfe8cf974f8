package org.shenguan.gateway.login;

import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The gateway as a client of the realm.
 *
 * @param clientId its name there
 * @param clientSecret its secret there
 * @param idle after how long without a request a browser's session ends
 */
@Validated
@ConfigurationProperties("shenguan.login")
record LoginProperties(
        @DefaultValue("shenguan-gateway") @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("30m") Duration idle) {

    @Override
    public String toString() {
        return "LoginProperties[clientId=" + clientId + ", idle=" + idle + "]";
    }
}

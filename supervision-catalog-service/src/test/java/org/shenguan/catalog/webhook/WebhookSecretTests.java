package org.shenguan.catalog.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class WebhookSecretTests {

    @Test // the example that the libraries of the specification are tested with
    void signsAsTheStandardWebhooksSpecificationSays() {
        WebhookSecret secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(
                        secret.sign(
                                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                1614265330,
                                "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void isMadeOf32RandomBytesAndShowsThemToNoLog() {
        WebhookSecret secret = WebhookSecret.generate(new SecureRandom());

        assertThat(secret.text()).startsWith("whsec_");
        assertThat(Base64.getDecoder().decode(secret.text().substring(6))).hasSize(32);
        assertThat(WebhookSecret.generate(new SecureRandom())).isNotEqualTo(secret);
        assertThat(secret.toString()).isEqualTo("whsec_…");
    }
}
